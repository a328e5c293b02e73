import {
  historyTable,
  returnedColumn,
  runColumns,
  runsTable,
} from '../../activities/incremental-query/history-table.ts';
import type { TargetingDimension } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { startOfDay } from '../naive/calendar.ts';
import { dayInZone } from '../naive/calendar.ts';
import { tableNamed } from '../naive/rule-context.ts';
import type { NaiveRow, NaiveTable, NaiveValue } from '../naive/value.ts';
import type { Scope } from './scope.ts';

/** Histories that incremental queries share; the last one remembers nothing yet. */
export const histories = [11, 12, 13] as const;

/** Adds what the histories remember: keys of the dimensions' rows, and when runs were. */
export function addHistories(
  scope: Scope,
  dimensions: readonly TargetingDimension[],
  data: Map<string, NaiveTable>,
): void {
  const { draw, context } = scope;
  const { now, timeZone } = context.clock;
  const today = dayInZone(now, timeZone);
  const moment = () => {
    const day = startOfDay(today - draw.integer(0, 12), timeZone);
    return draw.chance(0.4) ? day - BigInt(draw.integer(0, 1)) : day + BigInt(draw.integer(0, 1439)) * 60_000_000n;
  };
  for (const history of histories.slice(0, -1)) {
    for (const { table } of dimensions) {
      const { columns, key, rows } = tableNamed(context, table);
      const types = new Map<string, DataType>(key.map((column) => [column, columns.get(column) ?? 'text']));
      types.set(returnedColumn, 'datetime');
      const kept = rows
        .filter(() => draw.chance(0.5))
        .map((row): NaiveRow => {
          const values = key.map((column): [string, NaiveValue] => [column, row.get(column) ?? null]);
          return new Map([...values, [returnedColumn, moment()]]);
        });
      const name = historyTable(history, table);
      data.set(name, { name, columns: types, key, rows: kept });
    }
    const runs = draw.several(
      0,
      3,
      (index): NaiveRow =>
        new Map<string, NaiveValue>([
          [runColumns.run, `run ${index}`],
          [runColumns.at, moment()],
          [runColumns.rows, 5n],
          [runColumns.all, true],
        ]),
    );
    const columns = new Map<string, DataType>([
      [runColumns.run, 'text'],
      [runColumns.at, 'datetime'],
      [runColumns.rows, 'integer'],
      [runColumns.all, 'boolean'],
    ]);
    data.set(runsTable(history), { name: runsTable(history), columns, key: [runColumns.run], rows: runs });
  }
}
