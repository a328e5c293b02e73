import {
  children,
  type Coded,
  dependencyOrder,
  hasSameRows,
  isPairs,
  isRowLocal,
  narrowedFrom,
  originOf,
  type Relation,
  type RelationalPart,
  readsManyRows,
  rowCondition,
  testOf,
} from '@fanfare/shared';
import { isCoded } from './part-count.ts';

/** Layers of one query. */
const mostLayers = 16;

/** One part to compute by a query of its own. */
export interface PlannedPart {
  part: RelationalPart;
  /** True when its keys are stored; false when only its rows are counted. */
  stored: boolean;
  /** True when it is counted with other parts of its table in one pass. */
  together: boolean;
  /** Keys of the stored parts its query reads, directly or through parts written into it. */
  needs: readonly string[];
}

/** Parts to compute by canonical key, each after what it needs. */
export type PopulationPlan = ReadonlyMap<string, PlannedPart>;

/**
 * Decides which parts are computed on their own, and which of them are stored. A part that is decided row by row
 * (`isRowLocal`) is stored only when a part of another kind reads it, and otherwise counted together with all others of
 * its table; not even then when a condition on the row decides it, which its readers try (`rowCondition`). Of the rest every coded part is stored, and every filter that is read more than once, read and also counted,
 * read by a row-local part, or reads linked rows; other filters are written into the query that reads them.
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
  const readers = readersOf(order, inputs);
  const countedKeys = new Set(counted.map((part) => part.key));
  const keptKeys = new Set(kept.map((part) => part.key));

  const tooDeep = deepParts(order, inputs);
  const isStored = (part: RelationalPart): boolean => {
    if (isPairs(part) || keptKeys.has(part.key) || tooDeep.has(part.key)) return true;
    const { local, other } = readers.get(part.key) ?? noReaders;
    if (isRowLocal(part)) return other > 0 && (isCoded(part) || (part.kind === 'filter' && !isInline(part, other)));
    if (isCoded(part)) return true;
    if (part.kind !== 'filter' || whereItStands(part) !== part) return false;
    const read = local + other;
    return local > 0 || read > 1 || (read === 1 && countedKeys.has(part.key)) || readsManyRows(part);
  };
  /** Filters on a table alone are written into the one query that reads them. */
  const isInline = (part: RelationalPart, read: number): boolean =>
    read === 1 && !countedKeys.has(part.key) && (inputs.get(part.key) ?? []).every(({ kind }) => kind === 'scan');
  const stored = new Set(order.filter(isStored).map((part) => part.key));
  const isCounted = (part: RelationalPart): boolean => countedKeys.has(part.key) && hasSize(part);

  const needs = new Map<string, readonly string[]>();
  for (const part of order) {
    const direct = inputs.get(part.key) ?? [];
    needs.set(part.key, [
      ...new Set(direct.flatMap((input) => (stored.has(input.key) ? [input.key] : (needs.get(input.key) ?? [])))),
    ]);
  }
  const planned = order.filter((part) => stored.has(part.key) || isCounted(part));
  return new Map(
    planned.map((part) => {
      const isKept = stored.has(part.key);
      const together = !isKept && part.kind !== 'scan' && isRowLocal(part);
      return [part.key, { part, stored: isKept, together, needs: needs.get(part.key) ?? [] }];
    }),
  );
}

/**
 * Parts that are stored because they stand so many layers above the table: the engine takes a query that is nested deeper
 * for too complex, and is slow before.
 */
function deepParts(
  order: readonly RelationalPart[],
  inputs: ReadonlyMap<string, readonly RelationalPart[]>,
): ReadonlySet<string> {
  const deep = new Set<string>();
  const layers = new Map<string, number>();
  for (const part of order) {
    if (!isRowLocal(part)) continue;
    const below = (inputs.get(part.key) ?? []).filter((input) => hasSameRows(input.source, part.source));
    const layer = 1 + Math.max(0, ...below.map((input) => layers.get(input.key) ?? 0));
    const isDeep = layer > mostLayers && (isCoded(part) || part.kind === 'filter');
    if (isDeep) deep.add(part.key);
    layers.set(part.key, isDeep ? 0 : layer);
  }
  return deep;
}

/** How many parts read a part: those decided row by row, and the others. */
interface Readers {
  local: number;
  other: number;
}
const noReaders: Readers = { local: 0, other: 0 };

/** Who reads what; a pick is no reader: who reads it reads the part it picks from. */
function readersOf(
  order: readonly RelationalPart[],
  inputs: ReadonlyMap<string, readonly RelationalPart[]>,
): Map<string, Readers> {
  const readers = new Map<string, Readers>();
  const note = (input: RelationalPart, isLocal: boolean): void => {
    const known = readers.get(input.key) ?? { local: 0, other: 0 };
    known[isLocal ? 'local' : 'other'] += 1;
    readers.set(input.key, known);
    if (input.kind === 'pick') note(whereItStands(input.from), isLocal);
  };
  for (const part of order) {
    if (part.kind === 'pick') continue;
    for (const input of inputs.get(part.key) ?? []) {
      const read = readInstead(input, part);
      if (read !== undefined) note(read, isRowLocal(part) && hasSameRows(read.source, part.source));
    }
  }
  return readers;
}

/**
 * What is read instead of an input: the relation it is narrowed from by conditions on the row, which the reader tries;
 * nothing when they decide alone. Who looks up linked rows must know how many rows the input has.
 */
function readInstead(input: RelationalPart, reader: RelationalPart): RelationalPart | undefined {
  if (isCoded(input) || input.kind === 'total') return input;
  if (isRowLocal(reader) && hasSameRows(input.source, reader.source)) return input;
  if ('input' in reader && whereItStands(reader.input).key === input.key && readsManyRows(reader)) return input;
  if (rowCondition(input)) return undefined;
  let read: Relation = input;
  for (let below = narrowedFrom(read); below && isRowLocal(read); below = narrowedFrom(read)) read = below.base;
  return whereItStands(read);
}

function hasSize(part: RelationalPart): boolean {
  return part.kind === 'filter' || part.kind === 'scan' || part.kind === 'total' || isCoded(part);
}

/** The part whose keys are read when this one is: where it was carried over from. */
function whereItStands(part: RelationalPart): RelationalPart {
  return isCoded(part) || part.kind === 'total' ? part : originOf(part);
}

/**
 * True for a part whose query is printed in layers: between it and the tables and stored parts it is made from there are
 * coded parts that are not stored, which would be queries within queries. So is one whose tests of linked rows are stored.
 */
export function isLayered(part: RelationalPart, isStored: (key: string) => boolean): part is Relation | Coded {
  if (!isRowLocal(part)) return false;
  if (part.kind === 'filter' && testOf(part) !== part.where) return true;
  const isBetween = (one: RelationalPart): boolean =>
    hasSameRows(one.source, part.source) &&
    !isStored(one.key) &&
    isRowLocal(one) &&
    (isCoded(one) || children(one).some(isBetween));
  return children(part).some(isBetween);
}
