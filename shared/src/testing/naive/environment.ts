import { naiveColumn } from './column.ts';
import type { NaivePopulation } from './outcome.ts';
import { identityOf, type NaiveData, type NaiveRow, type NaiveTable } from './value.ts';

/** What is seen where environments meet: each table as some branch wrote it, else as it is in the data. */
export function meet(base: NaiveData, seen: readonly NaiveData[]): NaiveData {
  const written = seen.flatMap((data) => [...data].filter(([name, table]) => table !== base.get(name)));
  return written.length === 0 ? base : new Map([...base, ...written]);
}

/** The population as rows of the tables seen now: told by their keys; added columns keep the values they had. */
export function rebased(population: NaivePopulation, from: NaiveData, to: NaiveData): NaivePopulation {
  const [before, now] = [from.get(population.table), to.get(population.table)];
  if (before === undefined || now === undefined || before === now) return population;
  const [forth, back] = [byKeyOf(now), byKeyOf(before)];
  const find = (rows: ReadonlyMap<string, NaiveRow>, row: NaiveRow): NaiveRow => {
    const found = rows.get(keyOf(now, row));
    if (found === undefined) throw new Error('a row has gone');
    return found;
  };
  return {
    ...population,
    rows: new Set([...population.rows].map((row) => find(forth, row))),
    columns: population.columns.map(({ name, type, value }) => naiveColumn(name, type, (row) => value(find(back, row)))),
  };
}

function byKeyOf(table: NaiveTable): Map<string, NaiveRow> {
  return new Map(table.rows.map((row) => [keyOf(table, row), row]));
}

/** A row's key as one text. */
export function keyOf({ key }: Pick<NaiveTable, 'key'>, row: NaiveRow): string {
  return JSON.stringify(key.map((column) => identityOf(row.get(column))));
}
