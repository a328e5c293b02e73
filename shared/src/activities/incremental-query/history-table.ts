import type { DataType } from '../../catalog/data-type.ts';
import type { Table } from '../../catalog/catalog.ts';
import type { TableSource } from '../../relation/table-source.ts';

/** When a key was returned last. */
export const returnedColumn = '_fanfare_returned';

/** Columns of the table of runs: its key, when the run was, and how many rows it returned. */
export const runColumns = {
  run: '_fanfare_run',
  at: returnedColumn,
  rows: '_fanfare_rows',
  all: '_fanfare_all',
} as const;

const prefix = '_fanfare_history_';

/**
 * The table of the data that keeps the keys a history has returned, of one targeting dimension: another dimension has
 * keys of its own, which must not be taken for these.
 */
export function historyTable(history: number, table: string): string {
  return `${prefix}${history}_${table}`;
}

/** The table of the data that keeps when a history's runs were. */
export function runsTable(history: number): string {
  return `_fanfare_runs_${history}`;
}

/** The columns of a history: the key of the dimension's table, and when it was returned. */
export function historyColumns(table: Pick<Table, 'columns' | 'key'>): { name: string; type: DataType }[] {
  const key = table.key.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  return [...key.map(({ name, type }) => ({ name, type })), { name: returnedColumn, type: 'datetime' }];
}

/** True when the table keeps keys of the source: the same columns of the same types. */
export function isHistoryOf(history: TableSource, source: TableSource): boolean {
  const isSameKey = source.key.every(
    (name, index) => history.key[index] === name && history.columns[name] === source.columns[name],
  );
  return isSameKey && history.key.length === source.key.length && history.columns[returnedColumn] === 'datetime';
}
