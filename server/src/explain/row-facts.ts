import {
  printValues,
  type RowFacts,
  type RowKey,
  type RowQuestions,
  type Scalar,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, SqlRow } from '../engine/engine.ts';
import { rowsOf } from '../people/read-rows.ts';
import { keyText } from './key-literal.ts';
import type { KeyLookup } from './key-lookups.ts';
import { keyValues, type LeadingValues, readLeadingValues } from './leading-values.ts';
import { type NearRows, nearRows } from './near-rows.ts';
import { readCodes } from './read-codes.ts';
import { type ScalarGroup, scalarGroups, testName, valueName } from './scalar-groups.ts';
import type { SortedCopies } from './sorted-copies.ts';

/** A value of a row as it is read from a table or an overlay of it. */
export interface RowValue {
  source: TableSource;
  scalar: Scalar;
}

/** What is asked about a few rows of one table. */
export interface FactsRequest {
  source: TableSource;
  keys: readonly RowKey[];
  /** True when the table is known to have the rows. */
  areThere: boolean;
  questions: RowQuestions;
  values: readonly RowValue[];
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
  const { source, keys, questions } = request;
  if (keys.length === 0) return [];
  const groups = scalarGroups(request);
  const plain = groups.filter((group) => group.source.derived === undefined);
  const columns = new Set(
    plain.flatMap(({ leads }) => [...leads].filter((name) => Object.hasOwn(source.columns, name))),
  );
  const reading = leadingValues(engine, request, columns, signal);
  const [codes, leading, ...found] = await Promise.all([
    readCodes(engine, request, signal),
    reading,
    ...groups.map(async (group) => {
      const leads = group.leads.size > 0 && group.source.derived === undefined;
      return readScalars(engine, request, { ...group, leading: leads ? await reading : undefined }, signal);
    }),
  ]);
  return keys.map((key): KnownRow => {
    const text = keyText(source, key);
    const read = (name: string): unknown => {
      for (const { names, rows } of found) {
        const place = names.get(name);
        const row = rows.get(text);
        if (place !== undefined && row !== undefined) return row[place + source.key.length];
      }
      return undefined;
    };
    return {
      key,
      isThere: leading ? leading.has(key) : found.some(({ rows }) => rows.has(text)),
      code: (part) => codes.get(part.key)?.get(text),
      holds: (test) => read(testName(test)) === true,
      size: (relation) => request.size(questions.sizes.get(relation.key)?.key ?? relation.key),
      value: (one) => read(valueName(one)) ?? null,
    };
  });
}

/** Whether a row is there must be seen somewhere, unless it is known. */
async function leadingValues(
  engine: Engine,
  request: FactsRequest,
  columns: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LeadingValues | undefined> {
  const { source, keys, areThere } = request;
  if (columns.size === 0 || source.derived !== undefined) return undefined;
  const byKeys = areThere ? keyValues(source, keys, columns) : undefined;
  return byKeys ?? readLeadingValues(engine, request, columns, signal);
}

/** Rows by key, and where values are found in them. */
interface FoundScalars {
  names: ReadonlyMap<string, number>;
  rows: ReadonlyMap<string, SqlRow>;
}

async function readScalars(
  engine: Engine,
  { keys, stored, lookups, copies }: FactsRequest,
  { source, scalars, leading }: ScalarGroup & { leading: LeadingValues | undefined },
  signal: AbortSignal,
): Promise<FoundScalars> {
  const read: Scalar[] = [...scalars.values()];
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
    const { text, values } = printValues(rowsOf(source, keys), read, {
      sourceSql: near.sourceSql,
      stored: near.stored,
      textsInPlace: true,
      ofFew: near.isLimited,
      known: near.isLimited && keys.length === 1 ? leading?.known : undefined,
    });
    const sql = withDefinitions(near.definitions, text);
    const rows = await engine.withConnection((connection) => connection.all(sql, values), {
      signal,
      leavesNothing: true,
    });
    return {
      names: new Map([...scalars.keys()].map((name, index) => [name, index])),
      rows: new Map(rows.map((row) => [keyText(source, row), row])),
    };
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
