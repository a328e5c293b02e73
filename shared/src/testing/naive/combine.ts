import type { AndJoinConfig } from '../../activities/and-join/config.ts';
import type { CombineConfig } from '../../activities/combine/config.ts';
import { type NaiveDrop, type NaiveInbound, type NaiveOutcome, rowsWhere, withRows } from './outcome.ts';
import type { NaiveRow } from './value.ts';

function primaryOf(inbound: readonly NaiveInbound[], transition: string | null): NaiveInbound {
  const found = transition === null ? inbound[0] : inbound.find((one) => one.transition === transition);
  if (found === undefined) throw new Error('no primary set');
  return found;
}

/** Union, intersection, exclusion, with what was left over. */
export function combine(inbound: readonly NaiveInbound[], config: CombineConfig): NaiveOutcome {
  const primary = primaryOf(inbound, config.primary);
  const sets = inbound.map((one) => one.population.rows);
  const anybody = new Set<NaiveRow>(sets.flatMap((set) => [...set]));
  const others = inbound.filter((one) => one !== primary);
  const total = sets.reduce((sum, set) => sum + set.size, 0);
  const outcome = (kept: ReadonlySet<NaiveRow>, drops: readonly NaiveDrop[], merged: number): NaiveOutcome => ({
    outputs: new Map([
      ['out', withRows(primary.population, kept)],
      ...(config.operation !== 'union' && config.complement
        ? [['complement', withRows(primary.population, new Set(drops.flatMap((drop) => [...drop.rows])))] as const]
        : []),
    ]),
    drops,
    facts: new Map([['merged', merged]]),
  });
  switch (config.operation) {
    case 'union':
      return outcome(anybody, [], total - anybody.size);
    case 'intersection': {
      const kept = rowsWhere(anybody, (row) => sets.every((set) => set.has(row)));
      const rest = rowsWhere(anybody, (row) => !kept.has(row));
      return outcome(kept, [{ cause: 'not-in-all', rows: rest }], total - anybody.size);
    }
    case 'exclusion': {
      let kept: ReadonlySet<NaiveRow> = primary.population.rows;
      const drops = others.map((other): NaiveDrop => {
        const before = kept;
        kept = rowsWhere(before, (row) => !other.population.rows.has(row));
        return { cause: `in:${other.transition}`, rows: rowsWhere(before, (row) => other.population.rows.has(row)) };
      });
      return outcome(kept, drops, 0);
    }
  }
}

/** Waits for all and continues with the primary set. */
export function andJoin(inbound: readonly NaiveInbound[], config: AndJoinConfig): NaiveOutcome {
  if (config.primary === null) throw new Error('no primary set');
  const primary = primaryOf(inbound, config.primary);
  return { outputs: new Map([['out', primary.population]]), drops: [], facts: new Map() };
}
