import {
  type AggregateValue,
  type CollectedValue,
  children,
  dependencyOrder,
  duckdb,
  invariant,
  isSameSource,
  linkColumns,
  type LinkUse,
  type RelationalPart,
  readPart,
  readPredicate,
  readScalar,
  type TableSource,
} from '@fanfare/shared';
import { isCoded } from './part-count.ts';

/** Integer keys from `from` on and below `to`. */
export interface KeyRange {
  from: bigint;
  to: bigint;
}

/** Where a part's key stands in each table it reads: to read these tables for a range of keys is to compute the part for it. */
export type KeyColumns = ReadonlyMap<string, string>;

/**
 * The column that holds the part's key, by table; undefined when the part cannot be computed range by range: its rows
 * depend on each other, its key is not one integer, or a table is read in another role as well.
 * @param isStored true for parts that the part's query reads from a table.
 */
export function keyColumns(part: RelationalPart, isStored: (key: string) => boolean): KeyColumns | undefined {
  const { source } = part;
  const [key, ...otherKeys] = source.key;
  if (part.kind !== 'filter' && part.kind !== 'classify') return undefined;
  if (readsDerived(part)) return undefined;
  if (key === undefined || otherKeys.length > 0 || source.columns[key] !== 'integer') return undefined;
  const columns = new Map([[source.table, key]]);
  for (const link of ownAggregates(part)?.map((one) => one.link) ?? []) {
    const column = leadsFromKey(link, key);
    if (column === undefined || link.to.columns[column] !== 'integer') return undefined;
    if ((columns.get(link.to.table) ?? column) !== column) return undefined;
    columns.set(link.to.table, column);
  }
  const inlined = (one: RelationalPart): boolean =>
    isSameSource(one.source, source) &&
    !(isCoded(one) && one !== part && !isStored(one.key)) &&
    (isStored(one.key) || ((one === part || !readsLinks(one)) && children(one).every(inlined)));
  return ownAggregates(part) !== undefined && inlined(part) ? columns : undefined;
}

/** Reads a table, given as a FROM item, for a range of the keys in one of its columns. */
export function readRange(from: string, column: string | undefined, range: KeyRange): string {
  invariant(column !== undefined, `${from} is read without a key`);
  const name = duckdb.quote(column);
  return `(SELECT * FROM ${from} WHERE ${name} >= ${range.from} AND ${name} < ${range.to})`;
}

/** Divides the keys from `lowest` to `highest` into ranges of a width. */
export function divideKeys(lowest: bigint, highest: bigint, width: bigint): KeyRange[] {
  const count = Number((highest - lowest) / width) + 1;
  return Array.from({ length: count }, (_, index) => {
    const from = lowest + BigInt(index) * width;
    return { from, to: from + width };
  });
}

/** What the part aggregates; undefined when it reads links in another way too, or aggregates what lies behind links. */
function ownAggregates(part: RelationalPart): readonly Aggregated[] | undefined {
  const aggregates: Aggregated[] = [];
  let links = 0;
  readPart(part, {
    aggregate: (one) => aggregates.push(one),
    link: () => {
      links += 1;
    },
  });
  const areSimple = links === aggregates.length && !aggregates.some(readsBeyond);
  return areSimple ? aggregates : undefined;
}

type Aggregated = AggregateValue | CollectedValue;

function readsBeyond(one: Aggregated): boolean {
  let found = false;
  const note = (): void => {
    found = true;
  };
  const reads = { link: note, relation: note };
  const values = one.kind === 'collected' ? one.values.map(({ value }) => value) : one.of === null ? [] : [one.of];
  for (const value of [...values, ...(one.orderBy ?? []).map(({ by }) => by)]) readScalar(value, reads);
  if (one.where) readPredicate(one.where, reads);
  return found;
}

/** True when the part's own table, one that it is made from or one it reads is not in the data. */
function readsDerived(part: RelationalPart): boolean {
  return dependencyOrder([part]).some((one) => {
    let found = one.source.derived !== undefined;
    const look = (source: TableSource): void => {
      found ||= source.derived !== undefined;
    };
    readPart(one, { link: (link) => look(link.to), relation: (relation) => look(relation.source) });
    return found;
  });
}

/** The only column that a link to many rows leads to from the key and nothing else. */
function leadsFromKey(link: LinkUse, key: string): string | undefined {
  const {
    from: [from, ...otherFrom],
    at: [at, ...otherAt],
  } = linkColumns(link) ?? { from: [], at: [] };
  const isKey = link.cardinality === 'many' && from === key && otherFrom.length === 0 && otherAt.length === 0;
  return isKey ? at : undefined;
}

function readsLinks(part: RelationalPart): boolean {
  let found = false;
  readPart(part, {
    link: () => {
      found = true;
    },
  });
  return found;
}

/** The lowest and highest key of a table as a query: one row, two columns, null without rows. */
export function printKeyBounds({ key: [key] }: TableSource, from: string): string {
  const name = duckdb.quote(key ?? '');
  return `SELECT min(${name}), max(${name}) FROM ${from}`;
}
