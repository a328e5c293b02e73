import type { SplitConfig, Subset } from '../../activities/split/config.ts';
import { naiveColumn, withMore } from './column.ts';
import { holds } from './condition.ts';
import { keyPositionOf, positions } from './key-position.ts';
import { parseScaled } from './measured.ts';
import { byChance, byKey, byValue, type Criterion, firstInOrder, reader } from './ordering.ts';
import { type NaiveInbound, type NaiveOutcome, type NaivePopulation, rowsWhere, withRows } from './outcome.ts';
import { numberOfRows } from './row-limit.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import { identityOf, type NaiveRow } from './value.ts';

const whole = 1_000_000n;

/** A share as parts per million. */
function share(percent: string | null): bigint {
  if (percent === null) throw new Error('no share given');
  return parseScaled(percent, 4);
}

/** How far the shares of the earlier subsets of one kind reach. */
class Shares {
  private reached = 0n;

  /** The next share as a range of parts per million; it may lie beyond the whole. */
  next(percent: string | null): { from: bigint; to: bigint } {
    const from = this.reached;
    this.reached += share(percent);
    return { from, to: this.reached };
  }
}

/** Whether a place among `of` places lies in a range of parts per million that goes on at 0 where it passes the whole. */
function liesIn(place: bigint, of: bigint, from: bigint, to: bigint): boolean {
  for (let around = 0n; around * whole < to; around += 1n) {
    const at = (place + around * of) * whole;
    if (at >= from * of && at < to * of) return true;
  }
  return false;
}

/** Ordered subsets, each taking from what the earlier ones left (or, with overlap, from everyone). */
export function split(context: RuleContext, inbound: NaiveInbound, config: SplitConfig): NaiveOutcome {
  const { population } = inbound;
  const { table } = population;
  const taken = new Set<NaiveRow>();
  const bySize = new Shares();
  const byPosition = new Shares();
  const subsets = config.subsets.map((subset) => {
    const eligible = rowsWhere(
      population.rows,
      (row) => subset.rule === null || holds(context, table, row, subset.rule),
    );
    const available = config.overlap ? eligible : rowsWhere(eligible, (row) => !taken.has(row));
    const rows = limited(context, table, subset, config, eligible, available, { bySize, byPosition });
    for (const row of rows) taken.add(row);
    return { subset, rows };
  });
  const rest = rowsWhere(population.rows, (row) => !taken.has(row));
  const remainder = config.remainder ? [['remainder', withRows(population, rest)] as const] : [];
  const outputs = config.singleTable
    ? [['out', withCode(withRows(population, taken), subsets)] as const]
    : subsets.map(({ subset, rows }) => [subset.id, withRows(population, rows)] as const);
  return {
    outputs: new Map([...outputs, ...remainder]),
    drops: [{ cause: 'remainder', rows: rest }],
    facts: factsOf(
      subsets.map(({ rows }) => rows),
      taken,
    ),
  };
}

/** How many people are in two subsets, in three ...; and how often people are in a subset beyond their first. */
function factsOf(subsets: readonly ReadonlySet<NaiveRow>[], taken: ReadonlySet<NaiveRow>): Map<string, number> {
  const facts = new Map([['overlap', subsets.reduce((sum, rows) => sum + rows.size, 0) - taken.size]]);
  for (let many = 2; many <= subsets.length; many += 1) {
    const rows = [...taken].filter((row) => subsets.filter((subset) => subset.has(row)).length === many);
    facts.set(`in-${many}`, rows.length);
  }
  return facts;
}

/** With a column that names the first subset a row is in. */
function withCode(
  population: NaivePopulation,
  subsets: readonly { subset: Subset; rows: ReadonlySet<NaiveRow> }[],
): NaivePopulation {
  const code = naiveColumn('subset', 'text', (row) => subsets.find(({ rows }) => rows.has(row))?.subset.label ?? null);
  return { ...population, columns: withMore(population.columns, [code]) };
}

function limited(
  context: RuleContext,
  table: string,
  subset: Subset,
  config: SplitConfig,
  eligible: ReadonlySet<NaiveRow>,
  available: ReadonlySet<NaiveRow>,
  shares: { bySize: Shares; byPosition: Shares },
): ReadonlySet<NaiveRow> {
  const { limit } = subset;
  switch (limit.kind) {
    case 'none':
      return available;
    case 'random-percent': {
      const { from, to } = shares.byPosition.next(limit.percent);
      const { key, columns } = tableNamed(context, table);
      return rowsWhere(available, (row) => {
        const place = BigInt(keyPositionOf(config.seed, row, key, columns));
        return liesIn(place, positions, from, to);
      });
    }
    case 'percent': {
      const { from, to } = shares.bySize.next(limit.percent);
      const size = BigInt(eligible.size);
      if (((to * size) % whole) * 2n >= whole) context.notes.add('share rounded up');
      else if ((to * size) % whole !== 0n) context.notes.add('share rounded down');
      const quota = rounded(to * size) - rounded(from * size);
      return first(context, table, subset, config, limit.choose, available, Number(quota));
    }
    case 'rows':
      return first(context, table, subset, config, limit.choose, available, numberOfRows(context, limit.rows));
    case 'per-group': {
      const group = reader(context, table, limit.attribute);
      const groups = new Map<string, NaiveRow[]>();
      for (const row of available) {
        const name = identityOf(group(row));
        if (name === identityOf(null)) context.notes.add('empty group');
        groups.set(name, [...(groups.get(name) ?? []), row]);
      }
      const rows = [...groups.values()].flatMap((members) => [
        ...first(context, table, subset, config, limit.choose, members, numberOfRows(context, limit.rows)),
      ]);
      return new Set(rows);
    }
  }
}

/** Millionths to the nearest whole, halves up. */
function rounded(millionths: bigint): bigint {
  return (millionths + whole / 2n) / whole;
}

function first(
  context: RuleContext,
  table: string,
  subset: Subset,
  config: SplitConfig,
  choose: 'random' | 'ranked',
  rows: Iterable<NaiveRow>,
  count: number,
): Set<NaiveRow> {
  const criteria: Criterion[] = [];
  if (choose === 'random') criteria.push(byChance(context, table, config.seed));
  else if (subset.sort !== null)
    criteria.push(byValue(reader(context, table, subset.sort.attribute), subset.sort.direction));
  return new Set(firstInOrder(context, `${choose} limit`, rows, criteria, byKey(context, table), count));
}
