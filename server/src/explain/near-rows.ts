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
import { hasOneOf, hasOneOfKeys } from './key-literal.ts';
import type { KeyLookup } from './key-lookups.ts';
import type { LeadingValues } from './leading-values.ts';
import { printMembers, storedBehind } from './near-members.ts';
import { isWholeKey, knownKeys, knownRow, type Member, nearName, type Reached } from './reached-rows.ts';
import type { HeldCopy } from './scratch-copies.ts';
import type { SortedCopies } from './sorted-copies.ts';

/** Tables as a query about few rows reads them. */
export interface NearRows {
  /** Named queries that come before it, in order. */
  definitions: readonly { name: string; sql: string }[];
  sourceSql(source: TableSource): string;
  /** The table that holds a stored part. */
  stored(key: string): string | undefined;
  /** True when of every table that is read only such rows are. */
  isLimited: boolean;
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
  /** Stored keys by canonical key of the part. */
  stored: ReadonlyMap<string, string>;
  /** The same in an order that suits, by table. */
  lookups: ReadonlyMap<string, KeyLookup>;
  /** What links start from, where it is known. */
  leading: LeadingValues | undefined;
  /** Large tables in an order that suits; see there. */
  copies: SortedCopies | undefined;
}

/**
 * Limits every linked table to the rows that links lead to from the few: each is read once, by the values that refer
 * back, however many tests are made on it. Tables whose rows are needed for other reasons too are read as a whole, and
 * all are when a table follows from others.
 */
export function nearRows(request: NearRequest): NearRows {
  const { source: root, keys, predicates, scalars, sourceSql, stored } = request;
  const ownKeys = hasOneOfKeys(root, root.key.map(duckdb.quote), keys);
  const start: Reached = {
    source: root,
    name: nearName('start'),
    level: 0,
    whole: false,
    conditions: new Map(),
    columns: new Set(),
  };
  const reached = new Map<string, Reached>();
  const members = new Map<string, Member>();
  const wholeParts = new Set<string>();
  let isDerived = root.derived !== undefined;
  let readsStart = false;

  function at(source: TableSource, level: number): Reached {
    const key = sourceKey(source);
    const known = reached.get(key);
    if (known !== undefined) return known;
    const made: Reached = {
      source,
      name: nearName(String(reached.size)),
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
      to.conditions.set(key, { from, sql: hasOneOfKeys(root, places, keys), at: columns.at, by: columns.from });
      return;
    }
    const leading = from === start ? request.leading?.of(columns.from) : undefined;
    if (leading !== undefined) {
      const types = columns.from.map((name) => root.columns[name] ?? 'text');
      to.conditions.set(key, {
        from,
        sql: hasOneOf(back, types, leading),
        at: columns.at,
        by: columns.from,
        values: leading,
      });
      return;
    }
    readsStart ||= from === start;
    const values = columns.from.map(duckdb.quote).join(', ');
    const target = back.length === 1 ? back[0] : `(${back.join(', ')})`;
    to.conditions.set(key, {
      from,
      sql: `${target} IN (SELECT ${values} FROM ${from.name})`,
      at: columns.at,
      by: columns.from,
    });
  }

  const readsFrom = (from: Reached): Reads => ({
    link: (link) => note(link, from),
    column: (name) => from.columns.add(name),
    linked: (source) => readsFrom(at(source, from.level + 1)),
    member: (relation) => {
      const part = storedBehind(relation);
      if (!stored.has(part.key)) return noteRelation(relation);
      const known = members.get(part.key) ?? { part, name: nearName(`member_${members.size}`), of: new Set() };
      members.set(part.key, known);
      known.of.add(from);
    },
    relation: noteRelation,
  });
  function noteRelation(relation: Relation): void {
    const part = storedBehind(relation);
    if (stored.has(part.key)) wholeParts.add(part.key);
    else {
      for (const source of sourcesOf(relation)) {
        isDerived ||= source.derived !== undefined;
        at(source, 1).whole = true;
      }
    }
  }
  for (const one of predicates) readPredicate(one, readsFrom(start));
  for (const one of scalars) readScalar(one, readsFrom(start));
  if (isDerived) {
    const asTheyStand = { definitions: [], sourceSql, stored: (key: string) => stored.get(key) };
    return { ...asTheyStand, isLimited: false, release: () => undefined };
  }

  const ordered = [...reached.values()].toSorted((one, other) => one.level - other.level);
  for (const one of ordered) one.whole ||= [...one.conditions.values()].some(({ from }) => from.whole);
  const leading = new Set(ordered.flatMap(({ conditions }) => [...conditions.values()].map(({ from }) => from)));
  const isSmall = (one: Reached): boolean =>
    one.level > 1 && !leading.has(one) && request.copies?.isSmall(one.source) === true;
  const limited = ordered.filter((one) => !one.whole && !isSmall(one));
  const names = new Map(limited.map(({ source, name }) => [sourceKey(source), name]));
  const few = (from: string, conditions: readonly string[]) =>
    `SELECT * FROM ${from} WHERE ${conditions.length === 0 ? 'FALSE' : conditions.join(' OR ')}`;
  const membersOf = [...members.values()].flatMap(({ part, name, of }) => {
    const [only, ...others] = of;
    if (only === undefined || others.length > 0 || only.whole || wholeParts.has(part.key)) return [];
    const known = only === start ? keys : knownKeys(only, root);
    const among = known ? { source: only.source, keys: known } : { source: only.source, name: only.name };
    return [{ key: part.key, name, sql: printMembers(part, among, stored, request.lookups) }];
  });
  const memberNames = new Map(membersOf.map(({ key, name }) => [key, name]));
  const held: HeldCopy[] = [];
  const fromOf = ({ source, conditions, columns }: Reached): string => {
    const [only, ...others] = conditions.values();
    if (only === undefined || others.length > 0 || isSameSource(source, root)) return sourceSql(source);
    const copy = request.copies?.find(source, only.at, new Set([...only.at, ...source.key, ...columns]));
    if (copy === undefined) return sourceSql(source);
    held.push(copy);
    return copy.table;
  };
  const constant =
    readsStart || reached.has(sourceKey(root)) || keys.length > 1
      ? undefined
      : knownRow(root, start.columns, request.leading);
  return {
    definitions: [
      ...(readsStart ? [{ name: start.name, sql: few(sourceSql(root), [ownKeys]) }] : []),
      ...limited.map((one) => {
        const own = isSameSource(one.source, root) ? [ownKeys] : [];
        const sql = few(fromOf(one), [...own, ...[...one.conditions.values()].map((condition) => condition.sql)]);
        return { name: one.name, sql };
      }),
      ...membersOf,
    ],
    sourceSql: (source) =>
      names.get(sourceKey(source)) ?? (constant && isSameSource(source, root) ? constant : sourceSql(source)),
    stored: (key) => memberNames.get(key) ?? stored.get(key),
    isLimited: ordered.every(({ whole }) => !whole),
    release: () => {
      for (const copy of held.splice(0)) copy.release();
    },
  };
}
