import {
  duckdb,
  isSameSource,
  linkColumns,
  type LinkUse,
  type Predicate,
  type Reads,
  readPredicate,
  readScalar,
  type Relation,
  type RowKey,
  type Scalar,
  sourceKey,
  sourcesOf,
  type TableSource,
} from '@fanfare/shared';
import { hasOneOfKeys } from './key-literal.ts';
import type { HeldCopy, SortedCopies } from './sorted-copies.ts';

/** Tables as a query about few rows reads them. */
export interface NearRows {
  /** Named queries that come before it. */
  definitions: readonly string[];
  sourceSql(source: TableSource): string;
  /** Gives back what is held for it. */
  release(): void;
}

/** A few rows, and what is read of them. */
export interface NearRequest {
  source: TableSource;
  keys: readonly RowKey[];
  predicates: readonly Predicate[];
  scalars: readonly Scalar[];
  /** A FROM item that reads all rows of a table. */
  sourceSql(source: TableSource): string;
  isStored(relation: Relation): boolean;
  /** Large tables in an order that suits; see there. */
  copies: SortedCopies | undefined;
}

/** What of a table can be reached from the few rows; `whole` when that cannot be said in terms of columns. */
interface Reached {
  source: TableSource;
  name: string;
  /** Links that lead there; every condition reads rows of a lower level. */
  level: number;
  whole: boolean;
  conditions: Map<string, { from: Reached; sql: string; at: readonly string[] }>;
  /** Columns read of it, besides its key. */
  columns: Set<string>;
}

/**
 * Limits every linked table to the rows that links lead to from the few: each is read once, by the values that refer
 * back, however many tests are made on it. Tables whose rows are needed for other reasons too are read as a whole, and
 * all are when a table follows from others.
 */
export function nearRows(request: NearRequest): NearRows {
  const { source: root, keys, predicates, scalars, sourceSql } = request;
  const ownKeys = hasOneOfKeys(root, root.key.map(duckdb.quote), keys);
  const start: Reached = {
    source: root,
    name: quoted('start'),
    level: 0,
    whole: false,
    conditions: new Map(),
    columns: new Set(),
  };
  const reached = new Map<string, Reached>();
  let isDerived = root.derived !== undefined;
  let readsStart = false;

  function at(source: TableSource, level: number): Reached {
    const key = sourceKey(source);
    const known = reached.get(key);
    if (known !== undefined) return known;
    const made: Reached = {
      source,
      name: quoted(String(reached.size)),
      level,
      whole: false,
      conditions: new Map(),
      columns: new Set(),
    };
    reached.set(key, made);
    return made;
  }

  function note(link: LinkUse, from: Reached): void {
    const to = at(link.to, from.level + 1);
    isDerived ||= link.to.derived !== undefined;
    const columns = linkColumns(link);
    if (columns === undefined || to.level <= from.level) {
      to.whole = true;
      return;
    }
    const back = columns.at.map(duckdb.quote);
    const key = JSON.stringify([from.name, columns.from, columns.at]);
    if (from === start && isWholeKey(root, columns.from)) {
      const places = root.key.map((name) => back[columns.from.indexOf(name)] ?? '');
      to.conditions.set(key, { from, sql: hasOneOfKeys(root, places, keys), at: columns.at });
      return;
    }
    readsStart ||= from === start;
    const values = columns.from.map(duckdb.quote).join(', ');
    const target = back.length === 1 ? back[0] : `(${back.join(', ')})`;
    to.conditions.set(key, { from, sql: `${target} IN (SELECT ${values} FROM ${from.name})`, at: columns.at });
  }

  const readsFrom = (from: Reached): Reads => ({
    link: (link) => note(link, from),
    column: (name) => from.columns.add(name),
    linked: (source) => readsFrom(at(source, from.level + 1)),
    relation: (relation) => {
      if (request.isStored(relation)) return;
      for (const source of sourcesOf(relation)) {
        isDerived ||= source.derived !== undefined;
        at(source, 1).whole = true;
      }
    },
  });
  for (const one of predicates) readPredicate(one, readsFrom(start));
  for (const one of scalars) readScalar(one, readsFrom(start));
  if (isDerived) return { definitions: [], sourceSql, release: () => undefined };

  const ordered = [...reached.values()].toSorted((one, other) => one.level - other.level);
  for (const one of ordered) one.whole ||= [...one.conditions.values()].some(({ from }) => from.whole);
  const limited = ordered.filter(({ whole }) => !whole);
  const names = new Map(limited.map(({ source, name }) => [sourceKey(source), name]));
  const few = (from: string, conditions: readonly string[]) =>
    `SELECT * FROM ${from} WHERE ${conditions.length === 0 ? 'FALSE' : conditions.join(' OR ')}`;
  const held: HeldCopy[] = [];
  const fromOf = ({ source, conditions, columns }: Reached): string => {
    const [only, ...others] = conditions.values();
    if (only === undefined || others.length > 0 || isSameSource(source, root)) return sourceSql(source);
    const copy = request.copies?.find(source, only.at, new Set([...only.at, ...source.key, ...columns]));
    if (copy === undefined) return sourceSql(source);
    held.push(copy);
    return copy.table;
  };
  return {
    definitions: [
      ...(readsStart ? [`${start.name} AS MATERIALIZED (${few(sourceSql(root), [ownKeys])})`] : []),
      ...limited.map((one) => {
        const own = isSameSource(one.source, root) ? [ownKeys] : [];
        const sql = few(fromOf(one), [...own, ...[...one.conditions.values()].map((condition) => condition.sql)]);
        return `${one.name} AS MATERIALIZED (${sql})`;
      }),
    ],
    sourceSql: (source) => names.get(sourceKey(source)) ?? sourceSql(source),
    release: () => {
      for (const copy of held.splice(0)) copy.release();
    },
  };
}

function isWholeKey({ key }: TableSource, columns: readonly string[]): boolean {
  return columns.length === key.length && key.every((name) => columns.includes(name));
}

function quoted(name: string): string {
  return duckdb.quote(`_fanfare_near_${name}`);
}
