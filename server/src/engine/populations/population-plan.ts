import { children, dependencyOrder, isPairs, originOf, type RelationalPart, readsManyRows } from '@fanfare/shared';
import { isCoded } from './part-count.ts';

/** One part to compute by a query of its own. */
export interface PlannedPart {
  part: RelationalPart;
  /** True when its keys are stored; false when only its rows are counted. */
  stored: boolean;
  /** Keys of the stored parts its query reads, directly or through parts written into it. */
  needs: readonly string[];
}

/** Parts to compute by canonical key, each after what it needs. */
export type PopulationPlan = ReadonlyMap<string, PlannedPart>;

/**
 * Decides which parts are computed on their own. Every coded part is stored, and every filter that is read more
 * than once, read and also counted, or reads linked rows; other filters are written into the query that reads them.
 * Tables, empty relations, picks and keys carried over to another overlay are never stored: they are read where they
 * stand. All pairs of a table of pairs are stored.
 * @param counted parts whose size is wanted.
 * @param kept filters whose keys are wanted as a table.
 */
export function planPopulations(
  counted: readonly RelationalPart[],
  kept: readonly RelationalPart[] = [],
): PopulationPlan {
  const order = dependencyOrder([...counted, ...kept]);
  const inputs = new Map(order.map((part) => [part.key, children(part).map(whereItStands)]));
  const readers = new Map<string, number>();
  for (const input of [...inputs.values()].flat()) readers.set(input.key, (readers.get(input.key) ?? 0) + 1);
  const countedKeys = new Set(counted.map((part) => part.key));
  const keptKeys = new Set(kept.map((part) => part.key));

  const isStored = (part: RelationalPart): boolean => {
    if (isCoded(part) || isPairs(part)) return true;
    if (part.kind !== 'filter' || whereItStands(part) !== part) return false;
    const read = readers.get(part.key) ?? 0;
    return keptKeys.has(part.key) || read > 1 || (read === 1 && countedKeys.has(part.key)) || readsManyRows(part);
  };
  const stored = new Set(order.filter(isStored).map((part) => part.key));
  const isCounted = (part: RelationalPart): boolean =>
    countedKeys.has(part.key) && (part.kind === 'filter' || part.kind === 'scan' || part.kind === 'total');

  const needs = new Map<string, readonly string[]>();
  for (const part of order) {
    const direct = inputs.get(part.key) ?? [];
    needs.set(part.key, [
      ...new Set(direct.flatMap((input) => (stored.has(input.key) ? [input.key] : (needs.get(input.key) ?? [])))),
    ]);
  }
  const planned = order.filter((part) => stored.has(part.key) || isCounted(part));
  return new Map(
    planned.map((part) => [part.key, { part, stored: stored.has(part.key), needs: needs.get(part.key) ?? [] }]),
  );
}

/** The part whose keys are read when this one is: where it was carried over from. */
function whereItStands(part: RelationalPart): RelationalPart {
  return isCoded(part) || part.kind === 'total' ? part : originOf(part);
}
