import { type Catalog, type Environment, hashColumn, keyHashSql, type Table, type TableSource } from '@fanfare/shared';
import type { SqlRow } from '../src/engine/engine.ts';
import { DuckDbConnection } from '../src/engine/duckdb/connection.ts';
import { physicalTypes, quoteName } from '../src/engine/duckdb/names.ts';
import { openInstance } from '../src/engine/duckdb/open-instance.ts';

/** A cell as written in a test: numbers or decimal text, dates "2026-01-31", datetimes UTC instants. */
export type TestCell = string | number | bigint | boolean | null;
/** Rows of a table by column name; a column left out is empty. */
export type TestRow = Readonly<Record<string, TestCell>>;

/** A catalog loaded into a DuckDB of its own, in memory. */
export interface TestDuckDb {
  environment: Environment;
  /** The source of a table. Throws when the catalog does not have it. */
  source(table: string): TableSource;
  sourceSql(source: TableSource): string;
  all(sql: string, values?: readonly string[]): Promise<SqlRow[]>;
  close(): void;
}

/** Loads a catalog and its rows into DuckDB tables with the hidden hash of each key. Tables left out have no rows. */
export async function openTestDuckDb(
  catalog: Catalog,
  rows: Readonly<Record<string, readonly TestRow[]>>,
  settings: { threads?: number } = {},
): Promise<TestDuckDb> {
  const { instance } = await openInstance(settings);
  const driver = await instance.connect();
  const connection = new DuckDbConnection(driver);
  for (const table of catalog.tables) await loadTable(connection, table, rows[table.name] ?? []);
  const environment = new Map(catalog.tables.map((table) => [table.name, tableSource(table)]));
  return {
    environment,
    source(table) {
      const source = environment.get(table);
      if (source === undefined) throw new Error(`no table ${table}`);
      return source;
    },
    sourceSql: (source) => quoteName(source.table),
    all: (sql, values = []) => connection.all(sql, values),
    close() {
      driver.closeSync();
      instance.closeSync();
    },
  };
}

/** A table of the catalog as of a version. */
export function tableSource(table: Table, version = 1): TableSource {
  const columns = Object.fromEntries(table.columns.map((column) => [column.name, column.type]));
  return { table: table.name, version, columns, key: table.key };
}

async function loadTable(connection: DuckDbConnection, table: Table, rows: readonly TestRow[]): Promise<void> {
  const name = quoteName(table.name);
  const columns = table.columns.map((column) => `${quoteName(column.name)} ${physicalTypes[column.type]}`);
  await connection.run(`CREATE TABLE ${name} (${[...columns, `${hashColumn} BIGINT`].join(', ')})`);
  for (let start = 0; start < rows.length; start += 500) {
    const values: (string | null)[] = [];
    const lines = rows.slice(start, start + 500).map((row) => {
      const cells = table.columns.map((column) => {
        const cell = row[column.name] ?? null;
        values.push(cell === null ? null : String(cell));
        return `CAST($${values.length} AS ${physicalTypes[column.type]})`;
      });
      return `(${[...cells, 'NULL'].join(', ')})`;
    });
    await connection.run(`INSERT INTO ${name} VALUES ${lines.join(', ')}`, values);
  }
  if (table.key.length === 0) return;
  const key = table.key.map((column) => ({
    value: quoteName(column),
    type: table.columns.find((one) => one.name === column)?.type ?? 'text',
  }));
  await connection.run(`UPDATE ${name} SET ${hashColumn} = ${keyHashSql(key)}`);
}
