import type { DataType } from '../../../catalog/data-type.ts';
import type { PrintFunction } from '../print-function.ts';
import { bound, fitting, inCalendar } from './total.ts';

const part =
  (name: string): PrintFunction =>
  ([value = '']) =>
    `${name}(${value})`;

const startOf =
  (unit: string, type: 'date' | 'datetime'): PrintFunction =>
  ([value = '']) =>
    inCalendar(fitting(`date_trunc('${unit}', ${value})`, type), type);

/** A shift of days or local times. */
function shifted(value: string, by: string, type: DataType): string {
  const kind = type === 'date' ? 'date' : 'datetime';
  return inCalendar(fitting(`${value} + ${by}`, kind), kind);
}

/** A whole number of so many digits, which are more than the calendar has units and less than the engine can add. */
const upTo = (digits: number, value: string, type: string) =>
  `CAST(TRY_CAST(${value} AS DECIMAL(${digits},0)) AS ${type})`;
const wallTime = (instant: string, zone: string) => `timezone(${zone}, timezone('UTC', ${instant}))`;

/** The functions of days and instants in DuckDB. */
export const dateFunctions = {
  'month-day': ([value = '']) => bound({ d: value }, '(month(v.d) * 100 + day(v.d))'),
  'year-month': ([value = '']) => bound({ d: value }, '(year(v.d) * 100 + month(v.d))'),
  year: part('year'),
  quarter: part('quarter'),
  month: part('month'),
  week: part('week'),
  day: part('day'),
  'day-of-year': part('dayofyear'),
  weekday: ([value = '']) => `(isodow(${value}) - 1)`,
  hour: part('hour'),
  minute: part('minute'),
  second: part('second'),
  'start-of-week': startOf('week', 'date'),
  'start-of-month': startOf('month', 'date'),
  'start-of-quarter': startOf('quarter', 'date'),
  'start-of-year': startOf('year', 'date'),
  'end-of-month': ([value = '']) => `last_day(${value})`,
  'start-of-hour': startOf('hour', 'datetime'),
  'start-of-minute': startOf('minute', 'datetime'),
  'add-months': ([value = '', months = ''], _, type) =>
    shifted(value, `to_months(${upTo(6, months, 'INTEGER')})`, type),
  'add-days': ([value = '', days = ''], _, type) => shifted(value, `to_days(${upTo(7, days, 'INTEGER')})`, type),
  'add-seconds': ([value = '', seconds = ''], _, type) =>
    shifted(value, `to_microseconds(CAST(TRY_CAST(${seconds} AS DECIMAL(12,0)) * 1000000 AS BIGINT))`, type),
  'days-between': ([from = '', to = '']) => `(${to} - ${from})`,
  'months-between': ([from = '', to = '']) => `datesub('month', ${from}, ${to})`,
  'seconds-between': ([from = '', to = '']) => `((epoch_us(${to}) - epoch_us(${from})) // 1000000)`,
  'microseconds-between': ([from = '', to = '']) => `(epoch_us(${to}) - epoch_us(${from}))`,
  'to-local': ([instant = '', zone = '']) => wallTime(instant, zone),
  'from-local': ([wall = '', zone = '']) => {
    const later = `timezone('UTC', timezone(v.z, v.w))`;
    const offsetBefore = `(${wallTime(`(v.x - to_days(1))`, 'v.z')} - (v.x - to_days(1)))`;
    const candidates = bound(
      { w: 'v.w', z: 'v.z', x: later },
      bound(
        { w: 'v.w', z: 'v.z', x: 'v.x', y: `v.w - ${offsetBefore}` },
        `CASE WHEN ${wallTime('v.y', 'v.z')} = v.w THEN least(v.x, v.y) ELSE v.x END`,
      ),
    );
    return inCalendar(bound({ w: wall, z: zone }, candidates), 'datetime');
  },
} satisfies Record<string, PrintFunction>;
