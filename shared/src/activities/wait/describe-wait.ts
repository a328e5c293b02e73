import type { Catalog } from '../../catalog/catalog.ts';
import { findDimension, findTable } from '../../catalog/lookup.ts';
import { describeComparison } from '../settings/size-comparison.ts';
import { describeTimeSpan } from '../settings/time-span.ts';
import { describeWeekdays } from '../settings/weekdays.ts';
import type { WaitCondition, WaitUntil } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { describeRowLimit } from '../settings/row-limit.ts';

/** What is waited for, as one line: "3 days", "Until Monday to Friday, 09:00 to 18:00". */
export function describeWait(until: WaitUntil, catalog: Catalog): Text {
  switch (until.kind) {
    case 'duration':
      return until.amount === null ? phrase('summary.sayHowLong') : describeTimeSpan(until);
    case 'moment':
      return until.at === null
        ? phrase('summary.chooseADayAndTime')
        : phrase('summary.untilMoment', { moment: until.at });
    case 'window':
      return phrase('summary.until', { condition: describeWindow(until) });
    case 'condition':
      return phrase('summary.until', { condition: describeCondition(until.condition, catalog) });
  }
}

function describeWindow({ weekdays, from, until }: Extract<WaitUntil, { kind: 'window' }>): Text {
  return phrase('wait.window', { days: describeWeekdays(weekdays), from, until: until ?? phrase('wait.midnight') });
}

function describeCondition(condition: WaitCondition, catalog: Catalog): Text {
  if (condition.kind === 'fresh') {
    if (condition.table === null) return phrase('wait.tableChanged');
    const table = findTable(catalog, condition.table)?.label ?? condition.table;
    return condition.within
      ? phrase('wait.newer', { table, span: describeTimeSpan(condition.within) })
      : phrase('wait.changed', { table });
  }
  const { dimension, op, rows } = condition;
  const name = dimension === null ? phrase('wait.rows') : (findDimension(catalog, dimension)?.label ?? dimension);
  return phrase('wait.numberOf', { rows: name, comparison: describeComparison(op, describeRowLimit(rows)) });
}
