import {
  all,
  type EndpointPart,
  filter,
  type listPeople as endpoint,
  type Predicate,
  printStatement,
  type Relation,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { toCell } from './cells.ts';
import { afterCursor, printCursor } from './key-cursor.ts';
import { type OpenPeople, openPeople } from './open-people.ts';
import { sentColumn } from './people-columns.ts';
import { readRows } from './read-rows.ts';
import { matchesSearch } from './search-people.ts';

export type PeoplePage = EndpointPart<typeof endpoint, 'response'>;
export type PageRequest = EndpointPart<typeof endpoint, 'body'>;

/** A page of people in key order: their keys first, then the columns of these rows only. */
export async function listPeople(parts: CountParts, request: PageRequest, caller: Caller): Promise<PeoplePage> {
  const people = await openPeople(parts, request, caller);
  try {
    return await pageOfPeople(parts, people, request, caller);
  } finally {
    people.close();
  }
}

/** A page of opened people; see `listPeople`. */
export async function pageOfPeople(
  parts: CountParts,
  people: OpenPeople,
  request: Pick<PageRequest, 'search' | 'after' | 'limit'>,
  caller: Caller,
): Promise<PeoplePage> {
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
    columns: people.columns.map(sentColumn),
    rows,
    total,
    next: keys.length > shown.length && last !== undefined ? printCursor(last.map(toCell)) : null,
    asOf: people.now,
  };
}

function filterAll(relation: Relation, conditions: readonly (Predicate | undefined)[]): Relation {
  return filter(relation, all(...conditions.filter((one) => one !== undefined)));
}
