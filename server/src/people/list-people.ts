import {
  all,
  any,
  column,
  compare,
  type EndpointPart,
  filter,
  inList,
  type listPeople as endpoint,
  literal,
  type Predicate,
  printStatement,
  printValues,
  type Relation,
  scan,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import type { SqlRow } from '../engine/engine.ts';
import { toCell } from './cells.ts';
import { afterCursor, printCursor } from './key-cursor.ts';
import { type OpenPeople, openPeople } from './open-people.ts';
import { peopleValues } from './people-values.ts';
import { matchesSearch } from './search-people.ts';

export type PeoplePage = EndpointPart<typeof endpoint, 'response'>;
export type PageRequest = EndpointPart<typeof endpoint, 'body'>;

/** A page of people in key order: their keys first, then the columns of these rows only. */
export async function listPeople(parts: CountParts, request: PageRequest, caller: Caller): Promise<PeoplePage> {
  const people = await openPeople(parts, request, caller);
  try {
    const search =
      request.search === undefined || request.search.trim() === ''
        ? undefined
        : matchesSearch(people.columns, request.search);
    const total = await people.count(search);
    const { source } = people.relation;
    const conditions = [search, request.after === undefined ? undefined : afterCursor(source, request.after)];
    const keys = await parts.engine.withConnection(
      (connection) => {
        const { text, values } = printStatement(filterAll(people.relation, conditions), people.statements);
        const names = source.key.map((_, index) => `k${index}`).join(', ');
        return connection.all(
          `SELECT ${names} FROM (${text}) AS page ORDER BY ${names} LIMIT ${request.limit + 1}`,
          values,
        );
      },
      { signal: caller.signal },
    );
    const shown = keys.slice(0, request.limit);
    const rows = await readRows(parts, people, shown, caller.signal);
    const last = shown.at(-1);
    return {
      columns: people.columns.map(({ name, label, type, key }) => ({ name, label, type, key })),
      rows,
      total,
      next: keys.length > shown.length && last !== undefined ? printCursor(last.map(toCell)) : null,
      asOf: people.now,
    };
  } finally {
    people.close();
  }
}

function filterAll(relation: Relation, conditions: readonly (Predicate | undefined)[]): Relation {
  return filter(relation, all(...conditions.filter((one) => one !== undefined)));
}

async function readRows(
  parts: CountParts,
  people: OpenPeople,
  keys: readonly SqlRow[],
  signal: AbortSignal,
): Promise<PeoplePage['rows']> {
  if (keys.length === 0) return [];
  const { scalars, cells } = peopleValues(people.columns);
  const { text, values } = printValues(rowsOf(people.relation, keys), scalars, people.statements);
  const found = await parts.engine.withConnection((connection) => connection.all(text, values), { signal });
  const width = people.relation.source.key.length;
  const byKey = new Map(found.map((row) => [JSON.stringify(row.slice(0, width).map(toCell)), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(JSON.stringify(key.map(toCell)));
    return row === undefined ? [] : [cells(row)];
  });
}

/** Exactly the rows with these keys, read from the table. */
function rowsOf({ source }: Relation, keys: readonly SqlRow[]): Relation {
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
