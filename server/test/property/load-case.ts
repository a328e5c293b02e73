import {
  type CompileContext,
  duckdb,
  type Environment,
  keyHashSql,
  type TableSource,
  graphResources,
  noAddedColumns,
  rejectColumns,
  variableLookup,
} from '@fanfare/shared';
import { type NaiveTable, type NaiveValue, printWall, type RandomCase } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';

/** A case's tables in the engine. */
export interface LoadedCase {
  environment: Environment;
  sourceSql(source: TableSource): string;
}

/** Writes the rows of a case into a schema of its own, replacing what was there. */
export async function loadCase(connection: EngineConnection, one: RandomCase, schema: string): Promise<LoadedCase> {
  await connection.run(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
  const names = new Map([...one.data.keys()].map((table, i) => [table, `${schema}.t${i}`]));
  for (const table of one.data.values()) await connection.run(createTable(table, names.get(table.name) ?? ''));
  const environment = new Map(
    [...one.data.values()].map(({ name, columns, key }): [string, TableSource] => {
      return [name, { table: name, version: 1, columns: Object.fromEntries(columns), key }];
    }),
  );
  return {
    environment,
    sourceSql: (source) => {
      const name = names.get(source.table);
      if (name === undefined) throw new Error(`no table ${source.table}`);
      return name;
    },
  };
}

function createTable({ columns, key, rows }: NaiveTable, name: string): string {
  const typed = [...columns].map(([column, type], i) => {
    return `CAST(v.c${i} AS ${duckdb.types[type]}) AS ${duckdb.quote(column)}`;
  });
  const parts = key.map((column) => ({ value: `s.${duckdb.quote(column)}`, type: columns.get(column) ?? 'text' }));
  const hash = key.length === 0 ? '' : `, ${keyHashSql(parts)} AS _fanfare_hash`;
  const lines = rows.map(
    (row) =>
      `(${[...columns.keys()].map((column) => constant(row.get(column) ?? null, columns.get(column))).join(', ')})`,
  );
  const none = `(SELECT ${[...columns].map((_, i) => `NULL::VARCHAR AS c${i}`).join(', ')} WHERE false)`;
  const values =
    rows.length === 0
      ? `${none} AS v`
      : `(VALUES ${lines.join(', ')}) AS v(${[...columns].map((_, i) => `c${i}`).join(', ')})`;
  return `CREATE TABLE ${name} AS SELECT s.*${hash} FROM (SELECT ${typed.join(', ')} FROM ${values}) AS s`;
}

function constant(value: NaiveValue, type: string | undefined): string {
  if (value === null) return 'NULL::VARCHAR';
  if (type === 'datetime') return quoted(printWall(value as bigint).replace('T', ' '));
  if (type === 'decimal') return quoted(printDecimal(value as bigint));
  return quoted(String(value));
}

function printDecimal(millionths: bigint): string {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What a case is compiled with. */
export function contextOf(
  { catalog, clock, data, variables, filters, audiences, files }: RandomCase,
  { environment }: LoadedCase,
): CompileContext {
  return {
    ...graphResources({
      catalog,
      filters: new Map(filters.map((filter) => [filter.id, filter])),
      audiences: new Map(audiences.map((audience) => [audience.id, audience])),
      files: new Map(
        files.map(({ lines }) => {
          const rows = data.get(lines.name)?.rows ?? [];
          const rejected = rows.filter((line) => line.get(rejectColumns.cause) !== null).length;
          return [lines.name, { accepted: rows.length - rejected, rejected, failure: undefined }];
        }),
      ),
    }),
    columns: noAddedColumns,
    activity: { id: 'rule', label: 'Rule' },
    environment,
    now: `${printWall(clock.now)}Z`,
    timeZone: clock.timeZone,
    variables: variableLookup(variables),
  };
}
