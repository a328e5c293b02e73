import {
  type Classify,
  classify,
  filter,
  isRowLocal,
  memberOf,
  not,
  predicateKey,
  type Relation,
  type RelationalPart,
  sourceKey,
} from '@fanfare/shared';
import type { EngineConnection } from '../engine.ts';
import { codeCounts, type PrintPart, type StoredKeys, type StoreWork, storePopulation } from './compute-population.ts';
import type { PartCount } from './part-count.ts';

type Stored = ReadonlyMap<string, StoredKeys>;
/** When more than this share of the rows has no known code, all codes are worked out. */
const mostUnknown = 1 / 2;

/** What a classification works out for a row, whatever population the row is in; undefined for parts that do other work. */
export function codesKey(part: RelationalPart): string | undefined {
  if (part.kind !== 'classify' || part.input.kind === 'scan' || isRowLocal(part)) return undefined;
  return [sourceKey(part.source), ...part.cases.map(predicateKey)].join();
}

/** Codes of the same classification, stored for another population. */
export interface KnownCodes {
  input: Relation;
  table: string;
}

/** How a classification is stored with codes that are known. */
export interface KnownCodesWork extends Omit<StoreWork, 'part' | 'query'> {
  part: Classify;
  known: KnownCodes;
  stored: Stored;
  print: PrintPart;
  /** Quoted name of a table for the rows without a known code. */
  restTable: string;
}

/**
 * Stores a classification: known codes are copied, the others are worked out. Undefined, with nothing stored, when too few
 * are known.
 */
export async function storeWithKnownCodes(
  connection: EngineConnection,
  { part, known, stored, print, restTable, table, arrays, steps }: KnownCodesWork,
): Promise<PartCount | undefined> {
  const { input, cases, source } = part;
  const keys = source.key.map((_, index) => `k${index}`).join(', ');
  const ofAll = print(input, stored);
  const rest = filter(input, not(memberOf(known.input)));
  const withKnown = new Map([...stored, [known.input.key, { table: known.table, count: { rows: Number.NaN } }]]);
  const ofRest = print(rest, withKnown);
  await connection.run(`CREATE TABLE ${restTable} AS ${ofRest.sql}`, ofRest.values);
  try {
    const [copied] = await connection.all(
      `CREATE TABLE ${table} AS SELECT ${keys}, code FROM ${known.table} WHERE (${keys}) IN (${ofAll.sql})`,
      ofAll.values,
    );
    const [left] = await connection.all(`SELECT count(*) FROM ${restTable}`);
    const unknown = Number(left?.[0] ?? 0);
    if (unknown > mostUnknown * (unknown + Number(copied?.[0] ?? 0))) {
      await connection.run(`DROP TABLE ${table}`);
      return undefined;
    }
    if (unknown > 0) {
      const withRest = new Map([...stored, [rest.key, { table: restTable, count: { rows: unknown } }]]);
      const more = classify(rest, cases);
      const work = { table, part: more, query: print(more, withRest), arrays, steps: { ...steps, done: 1 } };
      await storePopulation(connection, work);
    }
    return codeCounts(connection, table);
  } finally {
    await connection.run(`DROP TABLE IF EXISTS ${restTable}`);
  }
}
