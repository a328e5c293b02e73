import {
  historyTable,
  invariant,
  printStatement,
  type Relation,
  returnedColumn,
  runColumns,
  runsTable,
  type StatementOptions,
} from '@fanfare/shared';
import type { TableLocks } from '../data/table-locks.ts';
import type { DataEngine, StoredColumn, TableVersion } from '../engine/data-engine.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { hiddenColumns } from '../engine/duckdb/table-writes.ts';

/** What histories are kept with. */
export interface HistoryParts {
  engine: DataEngine;
  locks: TableLocks;
}

/** People that an incremental query returned. */
export interface Returned {
  history: number;
  /** Whether their keys are remembered, or only that there was a run. */
  processed: 'returned' | 'date';
  people: Relation;
  /** How their keys are read. */
  statements: StatementOptions;
  /** Instant of the run (ISO, UTC). */
  at: string;
  by: string;
  /** What made it, in words. */
  change: string;
  /** Unique: a repeated effect changes nothing. */
  effect: string;
}

/**
 * Remembers that people were returned, in one transaction together with its effect. Who was returned before is remembered
 * from now on. Tells how many rows were returned, and whether it was done now or by an earlier call.
 */
export async function recordReturned(
  { engine, locks }: HistoryParts,
  returned: Returned,
): Promise<{ rows: number; done: boolean }> {
  const { history, people, effect } = returned;
  const isByKey = returned.processed === 'returned';
  const table = isByKey ? historyTable(history, people.source.table) : runsTable(history);
  return locks.hold(table, async () => {
    const known = await engine.findEffect(effect);
    if (known)
      return { rows: isByKey ? known.inserted + known.changed : await rowsOfRun(engine, table, effect), done: false };
    const staging = engine.newStaging();
    const made = isByKey ? keysOf(returned) : runOf(returned);
    const isSame = hasShape(engine.table(table), made);
    try {
      const rows = await engine.withConnection((connection) => stage(connection, engine, staging, made));
      const { by, change } = returned;
      const head = { table, by, change, effect };
      if (isSame) {
        const given = made.columns.map(({ name }) => name);
        await engine.write({ ...head, kind: 'merge', parts: [{ staging, given }] });
        await engine.dropStaging(staging);
      } else await engine.write({ ...head, kind: 'replace', staging, columns: made.columns, key: made.key });
      return { rows, done: true };
    } catch (error) {
      await engine.dropStaging(staging);
      throw error;
    }
  });
}

/** Rows to write, and the query that gives them. */
interface Made {
  columns: readonly StoredColumn[];
  key: readonly string[];
  sql: string;
  values: readonly string[];
  /** How many people that is, over the staged rows `s`. */
  rows: string;
}

function keysOf({ people, statements, at }: Returned): Made {
  const { source } = people;
  const { text, values } = printStatement(people, statements);
  const key = source.key.map((name): StoredColumn => {
    const type = source.columns[name];
    invariant(type, `no column ${name} in ${source.table}`);
    return { name, type };
  });
  const names = key.map(({ name, type }, index) => `CAST(k${index} AS ${physicalTypes[type]}) AS ${quoteName(name)}`);
  const instant = `CAST($${values.length + 1} AS TIMESTAMP) AS ${returnedColumn}`;
  return {
    columns: [...key, { name: returnedColumn, type: 'datetime' }],
    key: source.key,
    sql: `SELECT ${[...names, instant].join(', ')} FROM (${text})`,
    values: [...values, at.replace('Z', '')],
    rows: 'count(*)',
  };
}

function runOf({ people, statements, at, effect }: Returned): Made {
  const { text, values } = printStatement(people, statements);
  const [first, second] = [values.length + 1, values.length + 2];
  return {
    columns: [
      { name: runColumns.run, type: 'text' },
      { name: runColumns.at, type: 'datetime' },
      { name: runColumns.rows, type: 'integer' },
      { name: runColumns.all, type: 'boolean' },
    ],
    key: [runColumns.run],
    sql: `SELECT $${first} AS ${runColumns.run}, CAST($${second} AS TIMESTAMP) AS ${runColumns.at},
      count(*) AS ${runColumns.rows}, true AS ${runColumns.all} FROM (${text})`,
    values: [...values, effect, at.replace('Z', '')],
    rows: `coalesce(sum(s.${runColumns.rows}), 0)`,
  };
}

async function stage(
  connection: EngineConnection,
  engine: DataEngine,
  staging: string,
  { columns, key, sql, values, rows }: Made,
): Promise<number> {
  const target = engine.stagingSql(staging);
  await connection.run(
    `CREATE TABLE ${target} AS SELECT s.*, ${hiddenColumns(key, columns, 's').join(', ')} FROM (${sql}) s`,
    values,
  );
  const [row] = await connection.all(`SELECT ${rows} FROM ${target} s`);
  return Number(row?.[0] ?? 0);
}

/** Whether rows can be added to the history as it is; else it is replaced: its dimension has another key now. */
function hasShape(current: TableVersion | undefined, { columns }: Made): boolean {
  const shape = (all: readonly StoredColumn[]) => all.map(({ name, type }) => `${name} ${type}`).join();
  return current !== undefined && shape(current.columns) === shape(columns);
}

/** How many rows a run returned that was recorded before. */
async function rowsOfRun(engine: DataEngine, table: string, effect: string): Promise<number> {
  const current = engine.table(table);
  const lease = current && engine.leaseVersion(table, current.version);
  if (!current || !lease) return 0;
  const columns = Object.fromEntries(current.columns.map(({ name, type }) => [name, type]));
  try {
    const from = engine.sourceSql({ table, version: current.version, columns, key: current.key });
    const [row] = await engine.withConnection((connection) =>
      connection.all(`SELECT ${runColumns.rows} FROM ${from} AS r WHERE r.${runColumns.run} = $1`, [effect]),
    );
    return Number(row?.[0] ?? 0);
  } finally {
    lease.release();
  }
}
