import { duckdb, keyHashSql, type TableSource } from '@fanfare/shared';
import type { EngineConnection } from '../../src/engine/engine.ts';
import type { LoadedCase } from './load-case.ts';

/**
 * Repeats the rows of a table under new keys, so that the engine divides the work among its threads and ties are many.
 * False when no column of the key is a text or an integer.
 */
export async function widen(
  connection: EngineConnection,
  loaded: LoadedCase,
  source: TableSource,
  copies: number,
): Promise<boolean> {
  const varied = source.key.find((name) => source.columns[name] === 'text' || source.columns[name] === 'integer');
  if (varied === undefined) return false;
  const table = loaded.sourceSql(source);
  const quoted = duckdb.quote(varied);
  const value = source.columns[varied] === 'text' ? `concat(s.${quoted}, '#', c.copy)` : `s.${quoted} + 1000 * c.copy`;
  const hash = keyHashSql(
    source.key.map((name) => ({ value: `w.${duckdb.quote(name)}`, type: source.columns[name] ?? 'text' })),
  );
  const repeated = `SELECT s.* REPLACE (${value} AS ${quoted}) FROM ${table} AS s, range(${copies}) AS c(copy)`;
  await connection.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT w.* REPLACE (${hash} AS _fanfare_hash) FROM (${repeated}) AS w`,
  );
  return true;
}
