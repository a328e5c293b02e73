import {
  holds,
  printValues,
  readScalar,
  type RelationalPart,
  type RowFacts,
  type RowKey,
  type RowQuestions,
  type Scalar,
  scalarKey,
  sourceKey,
  type TableSource,
  testKey,
} from '@fanfare/shared';
import type { Engine, EngineConnection, SqlRow } from '../engine/engine.ts';
import { isCoded } from '../engine/populations/part-count.ts';
import { rowsOf } from '../people/read-rows.ts';
import { hasOneOfKeys, keyText } from './key-literal.ts';
import { nearRows } from './near-rows.ts';
import type { SortedCopies } from './sorted-copies.ts';

/** Values and tests that one query reads. */
const mostScalars = 250;
/** Stored parts that one query looks into. */
const mostLookups = 100;

/** A value of a row as it is read from a table or an overlay of it. */
export interface RowValue {
  source: TableSource;
  scalar: Scalar;
}

/** What is asked about a few rows of one table. */
export interface FactsRequest {
  source: TableSource;
  keys: readonly RowKey[];
  questions: RowQuestions;
  values: readonly RowValue[];
  /** Stored keys by canonical key of the part. */
  stored: ReadonlyMap<string, string>;
  size(key: string): number;
  copies?: SortedCopies | undefined;
}

/** What is known of one row, with its values as the engine gives them. */
export interface KnownRow extends RowFacts {
  key: RowKey;
  value(one: RowValue): unknown;
}

/** Reads everything that is asked about rows: one look into each stored part, and one query for each way the table is read. */
export async function readFacts(engine: Engine, request: FactsRequest, signal: AbortSignal): Promise<KnownRow[]> {
  const { source, keys, questions } = request;
  if (keys.length === 0) return [];
  const [codes, ...found] = await Promise.all([
    readCodes(engine, request, signal),
    ...scalarsBySource(request).map((group) => readScalars(engine, request, group, signal)),
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
      isThere: found.some(({ rows }) => rows.has(text)),
      code: (part) => codes.get(part.key)?.get(text),
      holds: (test) => read(`? ${testKey(test)}`) === true,
      size: (relation) => request.size(questions.sizes.get(relation.key)?.key ?? relation.key),
      value: (one) => read(valueKey(one)) ?? null,
    };
  });
}

interface ScalarGroup {
  source: TableSource;
  scalars: Map<string, Scalar>;
}

function valueKey({ source, scalar }: RowValue): string {
  return `${sourceKey(source)} ${scalarKey(scalar)}`;
}

/**
 * What is read of the rows, for each way to read the table and each set of linked tables: smaller queries are planned
 * faster, and at the same time. Always at least whether the rows are there.
 */
function scalarsBySource({ source, questions, values }: FactsRequest): ScalarGroup[] {
  const groups = new Map<string, ScalarGroup>();
  const add = (own: TableSource, name: string, scalar: Scalar): void => {
    const key = `${sourceKey(own)} ${linkedTables(scalar)}`;
    const group = groups.get(key) ?? { source: own, scalars: new Map<string, Scalar>() };
    group.scalars.set(name, scalar);
    groups.set(key, group);
  };
  for (const [key, test] of questions.tests) add(test.source, `? ${key}`, holds(test.predicate));
  for (const one of values) add(one.source, valueKey(one), one.scalar);
  if (groups.size === 0) groups.set('', { source, scalars: new Map() });
  return [...groups.values()].flatMap(({ source: own, scalars }) =>
    slices([...scalars], mostScalars).map((part) => ({ source: own, scalars: new Map(part) })),
  );
}

function linkedTables(scalar: Scalar): string {
  const tables = new Set<string>();
  readScalar(scalar, { link: ({ to }) => tables.add(to.table) });
  return [...tables].sort().join('\n');
}

async function readScalars(
  engine: Engine,
  { keys, stored, copies }: FactsRequest,
  { source, scalars }: ScalarGroup,
  signal: AbortSignal,
): Promise<{ names: ReadonlyMap<string, number>; rows: ReadonlyMap<string, SqlRow> }> {
  const read = [...scalars.values()];
  const near = nearRows({
    source,
    keys,
    predicates: [],
    scalars: read,
    sourceSql: (one) => engine.sourceSql(one),
    isStored: ({ key }) => stored.has(key),
    copies,
  });
  try {
    const { text, values } = printValues(rowsOf(source, keys), read, {
      sourceSql: near.sourceSql,
      stored: (key) => stored.get(key),
    });
    const sql = withDefinitions(near.definitions, text);
    const rows = await engine.withConnection((connection) => connection.all(sql, values), { signal });
    return {
      names: new Map([...scalars.keys()].map((name, index) => [name, index])),
      rows: new Map(rows.map((row) => [keyText(source, row), row])),
    };
  } finally {
    near.release();
  }
}

function withDefinitions(definitions: readonly string[], query: string): string {
  if (definitions.length === 0) return query;
  const rest = query.startsWith('WITH ') ? `, ${query.slice('WITH '.length)}` : ` ${query}`;
  return `WITH ${definitions.join(', ')}${rest}`;
}

/** Codes of the rows in stored parts, by part and key; 0 in a relation. */
async function readCodes(
  engine: Engine,
  { source, keys, questions, stored }: FactsRequest,
  signal: AbortSignal,
): Promise<Map<string, Map<string, number>>> {
  const parts = [...questions.stored.values()];
  const codes = new Map(parts.map(({ key }) => [key, new Map<string, number>()]));
  if (parts.length === 0) return codes;
  const columns = source.key.map((_, index) => `k${index}`);
  const look = (part: RelationalPart, index: number): string => {
    const code = isCoded(part) ? 'CAST(code AS INTEGER)' : '0';
    const where = hasOneOfKeys(source, columns, keys);
    return `SELECT ${index} AS part, ${code} AS code, ${columns.join(', ')} FROM ${stored.get(part.key)} WHERE ${where}`;
  };
  const numbered = parts.map((part, index) => look(part, index));
  const read = async (connection: EngineConnection): Promise<SqlRow[]> => {
    const rows: SqlRow[] = [];
    for (const some of slices(numbered, mostLookups)) rows.push(...(await connection.all(some.join(' UNION ALL '))));
    return rows;
  };
  for (const [part, code, ...key] of await engine.withConnection(read, { signal })) {
    codes.get(parts[Number(part)]?.key ?? '')?.set(keyText(source, key), Number(code));
  }
  return codes;
}

function slices<Item>(list: readonly Item[], most: number): Item[][] {
  const count = Math.max(1, Math.ceil(list.length / most));
  return Array.from({ length: count }, (_, index) => list.slice(index * most, (index + 1) * most));
}
