import { changeDimensionConfigSchema } from '../../activities/change-dimension/config.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { onlyInbound, type Run } from './activity.ts';
import { naiveColumn } from './column.ts';
import { type NaivePopulation, rowsWhere, withRows } from './outcome.ts';
import { aggregateValue } from './rows-of-link.ts';
import { linkNamed, rowsAlong, type RuleContext, tableNamed } from './rule-context.ts';
import type { NaiveRow } from './value.ts';

/** The distinct rows that links lead to; rows from which they lead nowhere are without a match. */
export const changeDimension: Run = (activity) => {
  const { dimension: name, links, complement, carry } = changeDimensionConfigSchema.parse(activity.config);
  const { context } = activity;
  const { population } = onlyInbound(activity);
  const dimension = findDimension(context.catalog, name ?? '');
  if (dimension === undefined) throw new Error('no dimension');
  const ends = new Map([...population.rows].map((row) => [row, endsOf(context, population.table, row, links)]));
  const sources = new Map<NaiveRow, NaiveRow[]>();
  for (const [row, found] of ends)
    for (const end of new Set(found)) sources.set(end, [...(sources.get(end) ?? []), row]);
  const without = rowsWhere(population.rows, (row) => ends.get(row)?.length === 0);
  const followed = [...ends.values()].reduce((sum, found) => sum + found.length, 0);
  if (followed > sources.size) context.notes.add('merged: change dimension');
  const columns = carry.map((one) => {
    const of = (row: NaiveRow | null) =>
      aggregateValue(context, population.table, row === null ? [] : (sources.get(row) ?? []), one);
    return naiveColumn(one.name, of(null).type, (row) => of(row).value);
  });
  const out: NaivePopulation = {
    dimension: dimension.name,
    table: dimension.table,
    rows: new Set(sources.keys()),
    columns,
  };
  return {
    outputs: new Map([['out', out], ...(complement ? [['complement', withRows(population, without)] as const] : [])]),
    drops: [{ cause: 'no-match', rows: without }],
    facts: new Map([['merged', followed - sources.size]]),
  };
};

/** Every row at the end of links, as often as they lead there. */
export function endsOf(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  links: readonly string[],
): readonly NaiveRow[] {
  const [first, ...others] = links;
  if (first === undefined) return [row];
  const link = linkNamed(context, table, first);
  tableNamed(context, link.toTable);
  return rowsAlong(context, link, row).flatMap((next) => endsOf(context, link.toTable, next, others));
}
