import {
  isSameSource,
  printValues,
  type Relation,
  type RowFacts,
  type RowKey,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, SqlRow } from '../engine/engine.ts';
import { rowsOf } from '../people/read-rows.ts';
import type { Asked } from './asked-rows.ts';
import { keyText } from './key-literal.ts';
import type { KeyLookup } from './key-lookups.ts';
import { keyValues, type LeadingValues, readLeadingValues } from './leading-values.ts';
import { type NearRows, nearRows } from './near-rows.ts';
import { readCodes } from './read-codes.ts';
import { type RowValue, testName, valueName } from './readings.ts';
import { type ScalarGroup, scalarGroups } from './scalar-groups.ts';
import type { SortedCopies } from './sorted-copies.ts';

/** What is asked about a few rows of one table. */
export interface FactsRequest {
  source: TableSource;
  keys: readonly RowKey[];
  /** The rows as a relation. */
  rows: Relation;
  /** True when the table is known to have the rows. */
  areThere: boolean;
  asked: Asked;
  /** Stored keys by canonical key of the part. */
  stored: ReadonlyMap<string, string>;
  /** The same in the order of keys, by `rowsKey` of the table. */
  lookups: ReadonlyMap<string, KeyLookup>;
  size(key: string): number;
  copies?: SortedCopies | undefined;
}

/** What is known of one row, with its values as the engine gives them. */
export interface KnownRow extends RowFacts {
  key: RowKey;
  value(one: RowValue): unknown;
}

/** Reads everything that is asked about rows: one look into all stored parts, and a few queries for values and tests. */
export async function readFacts(engine: Engine, request: FactsRequest, signal: AbortSignal): Promise<KnownRow[]> {
  const { source, keys, asked, copies } = request;
  if (keys.length === 0) return [];
  const isSlow = (one: TableSource): boolean => copies?.isSlow(one) ?? false;
  const groups = scalarGroups(asked.readings, { source, isOneRow: keys.length === 1, isSlow });
  const reading = leadingValues(engine, request, groups, signal);
  const [codes, leading, ...found] = await Promise.all([
    readCodes(engine, request, signal),
    reading,
    ...groups.map((group) => readScalars(engine, request, group, reading, signal)),
  ]);
  const places = new Map(
    found.flatMap(({ rows }, index) =>
      [...(groups[index]?.scalars.keys() ?? [])].map((name, place) => [name, { rows, place }] as const),
    ),
  );
  return keys.map((key): KnownRow => {
    const text = keyText(source, key);
    const read = (name: string): unknown => {
      const at = places.get(name);
      return at?.rows.get(text)?.[at.place + source.key.length];
    };
    return {
      key,
      isThere: leading ? leading.has(key) : found.some(({ rows }) => rows.has(text)),
      code: (part) => codes.get(part.key)?.get(text),
      holds: (test) => read(testName(test)) === true,
      size: (relation) => request.size(asked.questions.sizes.get(relation.key)?.key ?? relation.key),
      value: (one) => read(valueName(one)) ?? null,
    };
  });
}

/**
 * What links start from, read before what they lead to; of one row everything else that is read of it, too, so that it
 * stands in the queries. Nothing where no links are followed: whether a row is there is then seen by its values.
 */
async function leadingValues(
  engine: Engine,
  request: FactsRequest,
  groups: readonly ScalarGroup[],
  signal: AbortSignal,
): Promise<LeadingValues | undefined> {
  const { source, keys, areThere } = request;
  const plain = groups.filter((group) => group.source.derived === undefined);
  const leads = namesIn(plain.map((group) => group.leads));
  if (leads.size === 0 || source.derived !== undefined) return undefined;
  const byKeys = areThere ? keyValues(source, keys, leads) : undefined;
  if (byKeys !== undefined) return byKeys;
  const columns = keys.length === 1 ? namesIn(plain.map((group) => group.columns)) : leads;
  return readLeadingValues(engine, request, columns, signal);
}

function namesIn(sets: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(sets.flatMap((names) => [...names]));
}

/** Rows by key. */
interface FoundScalars {
  rows: ReadonlyMap<string, SqlRow>;
}

async function readScalars(
  engine: Engine,
  { keys, rows: relation, stored, lookups, copies, ...request }: FactsRequest,
  { source, scalars, leads }: ScalarGroup,
  reading: Promise<LeadingValues | undefined>,
  signal: AbortSignal,
): Promise<FoundScalars> {
  const isHelped = source.derived === undefined && (keys.length === 1 || leads.size > 0);
  const leading = isHelped ? await reading : undefined;
  const read = [...scalars.values()];
  const near = nearRows({
    source,
    keys,
    predicates: [],
    scalars: read,
    sourceSql: (one) => engine.sourceSql(one),
    stored,
    lookups,
    leading,
    copies,
  });
  try {
    const rows = isSameSource(source, request.source) ? relation : rowsOf(source, keys);
    const { text, values } = printValues(rows, read, {
      sourceSql: near.sourceSql,
      stored: near.stored,
      textsInPlace: true,
      ofFew: near.isLimited,
      known: near.isLimited && keys.length === 1 ? leading?.known : undefined,
    });
    const sql = withDefinitions(near.definitions, text);
    const found = await engine.withConnection((connection) => connection.all(sql, values), {
      signal,
      leavesNothing: true,
    });
    return { rows: new Map(found.map((row) => [keyText(source, row), row])) };
  } finally {
    near.release();
  }
}

/** What is read once becomes part of the query that reads it. */
function withDefinitions(definitions: NearRows['definitions'], query: string): string {
  if (definitions.length === 0) return query;
  const texts = [query, ...definitions.map(({ sql }) => sql)];
  const named = definitions.map(({ name, sql }) => {
    const reads = texts.reduce((sum, text) => sum + text.split(name).length - 1, 0);
    return `${name} AS ${reads > 1 ? '' : 'NOT '}MATERIALIZED (${sql})`;
  });
  const rest = query.startsWith('WITH ') ? `, ${query.slice('WITH '.length)}` : ` ${query}`;
  return `WITH ${named.join(', ')}${rest}`;
}
