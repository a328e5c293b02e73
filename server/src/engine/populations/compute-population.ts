import { type Coded, codesOf, isPairs, type Relation, type RelationalPart } from '@fanfare/shared';
import type { EngineConnection, SqlValue } from '../engine.ts';
import { refusedPairs } from '../too-many-pairs.ts';
import { type GroupArrays, type Grouping, mostRanges } from './group-arrays.ts';
import { divideKeys, type KeyRange } from './key-ranges.ts';
import type { LinkedGroups } from './linked-groups.ts';
import { isCoded, type PartCount } from './part-count.ts';

/** Places of an array that the engine keeps for itself, and a little more. */
const sparePlaces = 4n;

/** A statement with its parameters. */
export interface Statement {
  sql: string;
  values: readonly SqlValue[];
}

/** A query for the keys of a part. */
export interface Query extends Statement {
  /** The linked rows it groups. */
  groups?: LinkedGroups | undefined;
  /** The statement when these are grouped in arrays, if it is another. */
  grouped?: Statement | undefined;
  /** How to go through its keys range by range, if that is possible. */
  ranges?: { bounds: Statement; print(range: KeyRange): Statement } | undefined;
}

/**
 * Prints a part as a query with the columns `k0` ... `kn`, for a coded part also `code`.
 * @param stored tables by canonical key; what is not among them is written into the query.
 */
export type PrintPart = (part: RelationalPart, stored: ReadonlyMap<string, StoredKeys>) => Query;

/** A table that holds the keys of a part, with its count. */
export interface StoredKeys {
  table: string;
  count: PartCount;
}

/** Prints a query with one row: the numbers of all parts, of a coded one code by code. */
export type PrintTogether = (parts: readonly TogetherPart[], stored: ReadonlyMap<string, StoredKeys>) => Statement;

/** Parts that can be counted in one pass. */
export type TogetherPart = Relation | Coded;

/** How many of a part's statements are done. */
export interface Steps {
  done: number;
  of: number;
}

/** A part to store. */
export interface StoreWork {
  /** Quoted name of the new table. */
  table: string;
  part: RelationalPart;
  query: Query;
  arrays: GroupArrays;
  /** Kept up to date while it is stored. */
  steps: Steps;
}

/** Stores the keys of a part in a new table and counts them. An interrupted attempt leaves no table, or one to drop. */
export async function storePopulation(connection: EngineConnection, work: StoreWork): Promise<PartCount> {
  const { table, part, query, arrays, steps } = work;
  const rows = await arrays.use(connection, query.groups, query.ranges !== undefined, async (grouping) => {
    if (grouping === undefined) return storeAll(connection, table, [query], steps);
    await connection.run(`SET perfect_ht_threshold = ${grouping.bits}`);
    try {
      return await storeAll(connection, table, await statements(connection, query, grouping), steps);
    } finally {
      await connection.run('RESET perfect_ht_threshold');
    }
  });
  if (!isCoded(part)) return { rows };
  return codeCounts(connection, table);
}

/** Stores what the statements give, one after the other, and tells how many rows that is. */
async function storeAll(
  connection: EngineConnection,
  table: string,
  all: readonly Statement[],
  steps: Steps,
): Promise<number> {
  steps.of = all.length;
  let stored = 0;
  for (const { sql, values } of all) {
    const target = steps.done === 0 ? `CREATE TABLE ${table} AS` : `INSERT INTO ${table}`;
    const [written] = await connection.all(`${target} ${sql}`, values).catch((error: unknown) => {
      throw refusedPairs(error);
    });
    stored += Number(written?.[0] ?? 0);
    steps.done += 1;
  }
  return stored;
}

/** The rows of each code of a stored part. */
export async function codeCounts(connection: EngineConnection, table: string): Promise<PartCount> {
  return countCodes(await connection.all(`SELECT code, count(*) FROM ${table} GROUP BY code`));
}

/** Counts a part's rows without storing them; a total is what its query says. */
export async function countPopulation(
  connection: EngineConnection,
  part: RelationalPart,
  query: Query,
): Promise<PartCount> {
  const sql = part.kind === 'total' ? query.sql : `SELECT count(*) FROM (${query.sql}) AS counted`;
  const [row] = await connection.all(sql, query.values);
  return { rows: Number(row?.[0] ?? 0) };
}

/** Counts parts of one table in one pass. */
export async function countTogether(
  connection: EngineConnection,
  parts: readonly TogetherPart[],
  { sql, values }: Statement,
): Promise<ReadonlyMap<string, PartCount>> {
  const [row = []] = await connection.all(sql, values);
  const numbers = row.map(Number).values();
  const next = (): number => numbers.next().value ?? 0;
  return new Map(
    parts.map((part) => {
      if (!isCoded(part)) return [part.key, { rows: next() }];
      const codes = new Map(codesOf(part).map((code) => [code, next()]));
      return [part.key, { rows: [...codes.values()].reduce((sum, count) => sum + count, 0), codes }];
    }),
  );
}

async function statements(
  connection: EngineConnection,
  query: Query,
  grouping: Grouping,
): Promise<readonly Statement[]> {
  const { ranges } = query;
  if (!grouping.isDivided || ranges === undefined) return [query.grouped ?? query];
  const [bounds] = await connection.all(ranges.bounds.sql, ranges.bounds.values);
  const [lowest, highest] = bounds ?? [];
  if (typeof lowest !== 'bigint' || typeof highest !== 'bigint') return [query];
  const width = 2n ** BigInt(grouping.bits) - sparePlaces;
  const areSparse = (highest - lowest) / width >= mostRanges;
  return areSparse ? [query] : divideKeys(lowest, highest, width).map(ranges.print);
}

function countCodes(rows: readonly (readonly unknown[])[]): PartCount {
  const codes = new Map(rows.map(([code, count]) => [Number(code), Number(count)]));
  return { rows: [...codes.values()].reduce((sum, count) => sum + count, 0), codes };
}

/** Bytes a stored population takes, about: the store's budget is kept with it. */
export function estimateBytes(part: RelationalPart, rows: number): number {
  const widths = part.source.key.map((column) => (part.source.columns[column] === 'text' ? 32 : 8));
  const width = widths.reduce((sum, one) => sum + one, isCoded(part) || isPairs(part) ? 4 : 0);
  return rows * width;
}
