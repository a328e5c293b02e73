import {
  all,
  any,
  column,
  compare,
  filter,
  inList,
  literal,
  printValues,
  type Relation,
  scan,
  type TableSource,
} from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import type { SqlRow } from '../engine/engine.ts';
import { type Cell, toCell } from './cells.ts';
import type { OpenPeople } from './open-people.ts';
import { peopleValues } from './people-values.ts';

/** The columns of the people with these keys, in the order of the keys. */
export async function readRows(
  parts: CountParts,
  people: OpenPeople,
  keys: readonly SqlRow[],
  signal: AbortSignal,
): Promise<Cell[][]> {
  if (keys.length === 0) return [];
  const { scalars, cells } = peopleValues(people.columns);
  const { text, values } = printValues(rowsOf(people.relation.source, keys), scalars, people.statements);
  const found = await parts.engine.withConnection((connection) => connection.all(text, values), { signal });
  const width = people.relation.source.key.length;
  const byKey = new Map(found.map((row) => [JSON.stringify(row.slice(0, width).map(toCell)), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(JSON.stringify(key.map(toCell)));
    return row === undefined ? [] : [cells(row)];
  });
}

/** Exactly the rows with these keys, read from the table. */
export function rowsOf(source: TableSource, keys: readonly SqlRow[]): Relation {
  const columns = source.key.map((name) => column(source, name));
  const literals = keys.map((key) =>
    columns.map((one, index) => {
      const value = key[index];
      return literal(typeof value === 'boolean' ? value : String(value), one.type);
    }),
  );
  const [first, second] = columns;
  if (first !== undefined && second === undefined && first.type !== 'boolean') {
    return filter(
      scan(source),
      inList(
        first,
        literals.flatMap((one) => one.slice(0, 1)),
      ),
    );
  }
  const tests = literals.map((one) =>
    all(
      ...one.flatMap((value, index) => {
        const at = columns[index];
        return at === undefined ? [] : [compare('=', at, value)];
      }),
    ),
  );
  return filter(scan(source), any(...tests));
}
