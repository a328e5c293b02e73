import type { Catalog } from '../../catalog/catalog.ts';
import { findDimension, findTable } from '../../catalog/lookup.ts';
import { describeComparison } from '../settings/size-comparison.ts';
import { describeTimeSpan } from '../settings/time-span.ts';
import { describeWeekdays } from '../settings/weekdays.ts';
import type { WaitCondition, WaitUntil } from './config.ts';

/** What is waited for, as one line: "3 days", "Until Monday to Friday, 09:00 to 18:00". */
export function describeWait(until: WaitUntil, catalog: Catalog): string {
  switch (until.kind) {
    case 'duration':
      return until.amount === null ? 'Say how long' : describeTimeSpan(until);
    case 'moment':
      return until.at === null ? 'Choose a day and time' : `Until ${until.at.replace('T', ', ')}`;
    case 'window':
      return `Until ${describeWeekdays(until.weekdays)}, ${until.from} to ${until.until ?? 'midnight'}`;
    case 'condition':
      return `Until ${describeCondition(until.condition, catalog)}`;
  }
}

function describeCondition(condition: WaitCondition, catalog: Catalog): string {
  if (condition.kind === 'fresh') {
    if (condition.table === null) return 'a table has changed';
    const name = findTable(catalog, condition.table)?.label ?? condition.table;
    return condition.within ? `${name} is newer than ${describeTimeSpan(condition.within)}` : `${name} has changed`;
  }
  const { dimension, op, rows } = condition;
  const name = dimension === null ? 'rows' : (findDimension(catalog, dimension)?.label ?? dimension);
  const amount = typeof rows === 'number' ? rows.toLocaleString('en') : rows ? `$${rows.variable}` : '?';
  return `the number of ${name} ${describeComparison(op)} ${amount}`;
}
