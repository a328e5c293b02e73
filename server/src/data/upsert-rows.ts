import { randomUUID } from 'node:crypto';
import type { DataType } from '@fanfare/shared';
import type { DataEngine, StagedRows, TableVersion, Written } from '../engine/data-engine.ts';
import { literalText, physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { badRequest, notFound } from '../http/errors.ts';
import type { Cell } from './browse/cell-value.ts';
import { refusalReasons, valueSql } from './import/value-sql.ts';
import type { TableLocks } from './table-locks.ts';

type GivenRow = Readonly<Record<string, Cell>>;

/**
 * Inserts rows or changes those with the same key, as one new version. Columns that a row does not give keep their value.
 * @throws HttpError 404 without the table, 400 `rows.invalid` that names the row and the column
 */
export async function upsertTableRows(
  engine: DataEngine,
  locks: TableLocks,
  request: { table: string; rows: readonly GivenRow[]; by: string; change?: string },
): Promise<Written> {
  return locks.hold(request.table, async () => {
    const table = engine.table(request.table);
    if (table === undefined) throw notFound(`The table ${request.table}`);
    checkRows(table, request.rows);
    const parts: StagedRows[] = [];
    try {
      for (const rows of groupByColumns(request.rows)) parts.push(await stage(engine, table, rows));
      await checkKeys(engine, table, parts);
      return await engine.write({
        kind: 'merge',
        table: table.table,
        parts,
        by: request.by,
        change: request.change ?? `${request.rows.length} ${request.rows.length === 1 ? 'row' : 'rows'} changed`,
        effect: randomUUID(),
      });
    } finally {
      for (const { staging } of parts) await engine.dropStaging(staging);
    }
  });
}

function checkRows(table: TableVersion, rows: readonly GivenRow[]): void {
  if (table.key.length === 0) throw badRequest('rows.no-key', `${table.table} has no key, so rows cannot be matched.`);
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const unknown = Object.keys(row).find((name) => !table.columns.some((column) => column.name === name));
    if (unknown !== undefined) throw refused(index, unknown, 'is not a column of the table');
    const empty = table.key.find((name) => !Object.hasOwn(row, name) || isEmpty(row[name], typeOf(table, name)));
    if (empty !== undefined) throw refused(index, empty, 'is part of the key and must be given');
    const key = JSON.stringify(table.key.map((name) => String(row[name])));
    if (seen.has(key)) throw refused(index, table.key.join(', '), 'repeats the key of an earlier row');
    seen.add(key);
  }
}

/** Nothing is left of white space around values that are not texts. */
function isEmpty(value: Cell | undefined, type: DataType): boolean {
  if (value === null || value === undefined) return true;
  return (type === 'text' ? String(value) : String(value).trim()) === '';
}

/** Different texts may stand for the same key, "7" and "07" for one number. */
async function checkKeys(engine: DataEngine, table: TableVersion, parts: readonly StagedRows[]): Promise<void> {
  const key = table.key.map(quoteName).join(', ');
  const all = parts.map(({ staging }) => `SELECT ${key} FROM ${engine.stagingSql(staging)}`).join(' UNION ALL ');
  const [twice] = await engine.withConnection((connection) =>
    connection.all(`SELECT 1 FROM (${all}) AS given GROUP BY ${key} HAVING count(*) > 1 LIMIT 1`),
  );
  if (twice === undefined) return;
  const column = table.key.join(', ');
  throw badRequest('rows.invalid', `Two rows have the same ${column}.`, { column, reason: 'repeats a key' });
}

function groupByColumns(rows: readonly GivenRow[]): Map<number, GivenRow>[] {
  const groups = new Map<string, Map<number, GivenRow>>();
  for (const [index, row] of rows.entries()) {
    const shape = JSON.stringify(Object.keys(row).toSorted());
    const group = groups.get(shape) ?? new Map<number, GivenRow>();
    groups.set(shape, group.set(index, row));
  }
  return [...groups.values()];
}

/** Puts rows of one shape into a staging table; texts are converted like those of a file. */
async function stage(
  engine: DataEngine,
  table: TableVersion,
  rows: ReadonlyMap<number, GivenRow>,
): Promise<StagedRows> {
  const [first = {}] = rows.values();
  const columns = table.columns.filter((column) => Object.hasOwn(first, column.name));
  const json = JSON.stringify(
    [...rows].map(([index, row]) => [index, ...columns.map(({ name }) => textOf(row[name] ?? null))]),
  );
  const staging = engine.newStaging();
  await engine.withConnection(async (connection) => {
    const values = columns.map(({ name, type }, position) => {
      const text = `r[${position + 2}]`;
      return { name, type, text, sql: type === 'text' ? text : valueSql(text, type, {}) };
    });
    const source = `(SELECT unnest(from_json($1, '[["VARCHAR"]]')) AS r)`;
    const checks = values.flatMap(({ name, type, text, sql }) => wrong(name, type, text, sql));
    if (checks.length > 0) {
      const [bad] = await connection.all(
        `SELECT CAST(r[1] AS BIGINT), coalesce(${checks.join(', ')}) AS wrong FROM ${source} WHERE wrong IS NOT NULL ORDER BY 1 LIMIT 1`,
        [json],
      );
      if (bad !== undefined)
        throw refused(Number(bad[0]), String(bad[1]), refusalReasons[typeOf(table, String(bad[1]))]);
    }
    await connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS
       SELECT ${values.map(({ name, type, sql }) => `CAST(${sql} AS ${physicalTypes[type]}) AS ${quoteName(name)}`).join(', ')} FROM ${source}`,
      [json],
    );
  });
  return { staging, given: columns.map((column) => column.name) };
}

function wrong(name: string, type: DataType, text: string, sql: string): string[] {
  if (type === 'text') return [];
  return [`CASE WHEN trim(${text}) <> '' AND ${sql} IS NULL THEN ${literalText(name)} END`];
}

function textOf(value: Cell): string | null {
  return value === null ? null : String(value);
}

function typeOf(table: TableVersion, name: string): DataType {
  return table.columns.find((column) => column.name === name)?.type ?? 'text';
}

function refused(index: number, column: string, reason: string): Error {
  return badRequest('rows.invalid', `Row ${index + 1}: ${column} ${reason}.`, { row: index, column, reason });
}
