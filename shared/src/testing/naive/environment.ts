import { naiveColumn } from './column.ts';
import type { NaivePopulation } from './outcome.ts';
import { identityOf, type NaiveData, type NaiveRow, type NaiveTable } from './value.ts';

/** What is seen where environments meet: each column as the last of its writers left it, else as it is in the data. */
export function meet(base: NaiveData, seen: readonly NaiveData[]): NaiveData {
  const names = new Set(seen.flatMap((data) => [...data.keys()].filter((name) => data.get(name) !== base.get(name))));
  if (names.size === 0) return base;
  const first = seen[0];
  if (first !== undefined && seen.every((data) => data === first)) return first;
  return new Map([
    ...base,
    ...[...names].map((name) => [name, metTable(seen.flatMap((data) => data.get(name) ?? []))] as const),
  ]);
}

/** One table of several versions of it: of each column the version in which most activities wrote it. */
function metTable(versions: readonly NaiveTable[]): NaiveTable {
  const [first, ...others] = versions;
  if (first === undefined) throw new Error('no version');
  return others.reduce((left, right) => {
    const later = [...(right.written ?? [])].filter(
      ([column, by]) => by.length > (left.written?.get(column)?.length ?? 0),
    );
    if (left === right || later.length === 0) return left;
    const values = byKeyOf(right);
    const rows = left.rows.map((row) => {
      const other = values.get(keyOf(left, row));
      return new Map([...row, ...later.map(([column]) => [column, other?.get(column) ?? null] as const)]);
    });
    return { ...left, rows, written: new Map([...(left.written ?? []), ...later]) };
  }, first);
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
    columns: population.columns.map(({ name, type, value }) =>
      naiveColumn(name, type, (row) => value(find(back, row))),
    ),
  };
}

function byKeyOf(table: NaiveTable): Map<string, NaiveRow> {
  return new Map(table.rows.map((row) => [keyOf(table, row), row]));
}

/** A row's key as one text. */
export function keyOf({ key }: Pick<NaiveTable, 'key'>, row: NaiveRow): string {
  return JSON.stringify(key.map((column) => identityOf(row.get(column))));
}
