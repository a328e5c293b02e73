import { incrementalQueryConfigSchema } from '../../activities/incremental-query/config.ts';
import {
  historyTable,
  returnedColumn,
  runColumns,
  runsTable,
} from '../../activities/incremental-query/history-table.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { leaves, type Run } from './activity.ts';
import { attributeOf, plain } from './attribute.ts';
import { dayInZone, printDay } from './calendar.ts';
import { holds } from './condition.ts';
import { keyOf } from './environment.ts';
import { rowsWhere } from './outcome.ts';
import { chosen } from './rows-of-link.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import { compareFilled, isEmpty, type NaiveRow, valueOf } from './value.ts';

/** The rows a rule selects without those that earlier runs returned. */
export const incrementalQuery: Run = ({ config, context }) => {
  const { dimension: name, rule, processed, history } = incrementalQueryConfigSchema.parse(config);
  const dimension = findDimension(context.catalog, name ?? '');
  if (dimension === undefined) throw new Error('no dimension');
  const { table } = dimension;
  const selected = rowsWhere(tableNamed(context, table).rows, (row) => holds(context, table, row, rule));
  const wasReturned =
    processed.kind === 'returned'
      ? returnedLately(context, table, history, processed.retentionDays)
      : notLater(context, history, (row) => plain(attributeOf(context, table, row, chosen(processed.attribute))));
  const before = rowsWhere(selected, wasReturned);
  return leaves(
    { dimension: dimension.name, table, rows: rowsWhere(selected, (row) => !before.has(row)), columns: [] },
    { drops: [{ cause: 'returned-before', rows: before }], facts: new Map([['selected', selected.size]]) },
  );
};

/** Keys returned on one of so many days before today, or today; 0 days: ever. */
function returnedLately({ data, clock }: RuleContext, table: string, history: number, days: number) {
  const kept = data.get(historyTable(history, table));
  const today = dayInZone(clock.now, clock.timeZone);
  const lately = (kept?.rows ?? []).filter(
    (row) => days === 0 || dayInZone(valueOf(row, returnedColumn) as bigint, clock.timeZone) >= today - days,
  );
  const keys = new Set(kept && lately.map((row) => keyOf(kept, row)));
  return (row: NaiveRow): boolean => kept !== undefined && keys.has(keyOf(kept, row));
}

/** Rows whose date is empty or not later than the last run; of a day, the day of that run in the zone. */
function notLater({ data, clock }: RuleContext, history: number, dateOf: (row: NaiveRow) => ReturnType<typeof plain>) {
  const runs = data.get(runsTable(history))?.rows ?? [];
  const last = runs
    .map((run) => valueOf(run, runColumns.at) as bigint)
    .reduce<bigint | null>((a, b) => (a === null || b > a ? b : a), null);
  return (row: NaiveRow): boolean => {
    if (last === null) return false;
    const date = dateOf(row);
    if (isEmpty(date)) return true;
    const until = typeof date === 'string' ? printDay(dayInZone(last, clock.timeZone)) : last;
    return compareFilled(date, until) <= 0;
  };
}
