import { type RowFunctionTable, strict } from './formula-function.ts';
import { day, local, ofDay, row } from './compile-parts.ts';
import { call } from '../../relation/scalars.ts';
import { dateShiftFunctions } from './date-shift-functions.ts';
import { dateDistanceFunctions } from './date-distance-functions.ts';
import { signature } from './signature.ts';
import type { RowFunction } from '../../relation/row-functions.ts';

const category = 'date';
const ofDate = ['date: date -> integer', 'datetime: datetime -> integer', 'datetime: datetime, zone: zone -> integer'];
const ofInstant = ofDate.slice(1);

/** A part of a date, or of the local time of an instant. */
function part(
  fn: RowFunction,
  from: readonly string[],
  also: readonly string[],
  doc: string,
  examples: [string, string][],
) {
  return {
    category,
    also,
    signatures: from.map(signature),
    doc: `${doc} Of a datetime in the zone of the campaign, or in the one named.`,
    empties: strict,
    examples,
    compile: ([value, zone], use) => call(fn, value ? [local(value, use, zone)] : [], 'integer'),
  } satisfies RowFunctionTable[string];
}

/** The first day of a longer unit. */
function start(fn: RowFunction, also: readonly string[], doc: string, examples: [string, string][]) {
  return {
    category,
    also,
    signatures: [signature('date: date -> date'), signature('datetime: datetime -> date')],
    doc: `${doc} Of a datetime in the zone of the campaign.`,
    empties: strict,
    examples,
    compile: ofDay(fn),
  } satisfies RowFunctionTable[string];
}

/** Functions of dates and datetimes. */
export const dateFormulaFunctions = {
  today: {
    category,
    also: ['GetDate'],
    signatures: [signature('-> date')],
    doc: 'The day it is now in the zone of the campaign.',
    empties: 'Takes nothing.',
    examples: [['today()', '2026-03-01']],
    compile: (_, { today }) => today,
  },
  now: {
    category,
    also: ['GetDate'],
    signatures: [signature('-> datetime')],
    doc: 'The moment the campaign is evaluated at.',
    empties: 'Takes nothing.',
    examples: [['now()', '2026-03-01T12:00:00Z']],
    compile: (_, { now }) => now,
  },
  year: part('year', ofDate, ['Year'], 'The year.', [["year(date '2026-01-31')", '2026']]),
  quarter: part('quarter', ofDate, [], 'The quarter, 1 to 4.', [["quarter(date '2026-05-31')", '2']]),
  month: part('month', ofDate, ['Month'], 'The month, 1 to 12.', [["month(date '2026-05-31')", '5']]),
  week: part('week', ofDate, [], 'The week of the year after ISO 8601, 1 to 53; weeks begin on Monday.', [
    ["week(date '2026-01-01')", '1'],
  ]),
  day: part('day', ofDate, ['Day'], 'The day of the month, 1 to 31.', [["day(date '2026-05-31')", '31']]),
  dayOfYear: part('day-of-year', ofDate, ['DayOfYear'], 'The day of the year, 1 to 366.', [
    ["dayOfYear(date '2024-12-31')", '366'],
  ]),
  weekday: part('weekday', ofDate, ['WeekDay'], 'The day of the week: 0 for Monday to 6 for Sunday.', [
    ["weekday(date '2026-03-01')", '6'],
  ]),
  hour: part('hour', ofInstant, ['Hour'], 'The hour, 0 to 23.', [
    ['hour(now())', '13'],
    ["hour(now(), 'Asia/Tokyo')", '21'],
  ]),
  minute: part('minute', ofInstant, ['Minute'], 'The minute, 0 to 59.', [['minute(now())', '0']]),
  second: part('second', ofInstant, ['Second'], 'The second, 0 to 59.', [['second(now())', '0']]),
  yearAndMonth: {
    category,
    also: ['YearAndMonth'],
    signatures: [signature('date: date -> integer'), signature('datetime: datetime -> integer')],
    doc: 'Year and month as one number: year times 100 plus month.',
    empties: strict,
    examples: [["yearAndMonth(date '2026-03-01')", '202603']],
    compile: ofDay('year-month'),
  },
  monthAndDay: {
    category,
    also: ['anniversary', 'birthday'],
    signatures: [signature('date: date -> integer'), signature('datetime: datetime -> integer')],
    doc: 'Month and day as one number, month times 100 plus day: equal to that of today on an anniversary.',
    empties: strict,
    examples: [["monthAndDay(date '1970-05-01')", '501']],
    compile: ofDay('month-day'),
  },
  startOfWeek: start('start-of-week', ['TruncWeek'], 'The Monday of the week.', [
    ["startOfWeek(date '2026-03-01')", '2026-02-23'],
  ]),
  startOfMonth: start('start-of-month', [], 'The first day of the month.', [
    ["startOfMonth(date '2026-03-31')", '2026-03-01'],
  ]),
  startOfQuarter: start('start-of-quarter', ['TruncQuarter'], 'The first day of the quarter.', [
    ["startOfQuarter(date '2026-03-31')", '2026-01-01'],
  ]),
  startOfYear: start('start-of-year', ['TruncYear'], 'The first day of the year.', [
    ["startOfYear(date '2026-03-31')", '2026-01-01'],
  ]),
  endOfMonth: start('end-of-month', [], 'The last day of the month.', [
    ["endOfMonth(date '2024-02-10')", '2024-02-29'],
  ]),
  startOfHour: moment('start-of-hour', 'The datetime at the beginning of its hour.', [
    ['startOfHour(addMinutes(now(), 61))', '2026-03-01T13:00:00Z'],
  ]),
  startOfMinute: moment('start-of-minute', 'The datetime at the beginning of its minute.', [
    ['startOfMinute(addSeconds(now(), 61))', '2026-03-01T12:01:00Z'],
  ]),
  toDate: {
    category,
    also: ['ToDate', 'DateOnly', 'TruncDate', 'TruncDateTZ', 'ToTimeZone', 'ConvertNTZ'],
    signatures: [
      signature('date: date -> date'),
      signature('datetime: datetime -> date'),
      signature('datetime: datetime, zone: zone -> date'),
      signature('text: text -> date'),
    ],
    doc: 'The day of a datetime in the zone of the campaign, or in the one named; of a text such as 2026-01-31 the date, empty when it is none.',
    empties: strict,
    examples: [
      ["toDate('2026-01-31')", '2026-01-31'],
      ["toDate('2026-02-30')", 'empty'],
      ["toDate(now(), 'Pacific/Auckland')", '2026-03-02'],
    ],
    compile: ([value, zone], use) => {
      if (!value) return use.today;
      return value.type === 'text' ? call('to-date', [value], 'date') : day(value, use, zone);
    },
  },
  toDateTime: {
    category,
    also: ['ToDateTime', 'ToTimestamp'],
    signatures: [
      signature('datetime: datetime -> datetime'),
      signature('date: date -> datetime'),
      signature('text: text -> datetime'),
      signature('text: text, zone: zone -> datetime'),
    ],
    doc: 'The moment a day begins, or the moment of a local time such as 2026-01-31 08:00, in the zone of the campaign or the one named. Of a time that occurs twice the first is meant; one that clocks skip is moved later.',
    empties: strict,
    examples: [
      ["toDateTime('2026-07-01 08:00')", '2026-07-01T06:00:00Z'],
      ["toDateTime('2026-07-01 08:00:30', 'UTC')", '2026-07-01T08:00:30Z'],
      ["toDateTime(date '2026-01-31')", '2026-01-30T23:00:00Z'],
      ["toDateTime('soon')", 'empty'],
    ],
    compile: ([value, zone], use) => {
      if (!value || value.type === 'datetime') return value ?? use.now;
      return call('from-local', [call('to-datetime', [value], 'datetime'), zone ?? use.zone], 'datetime');
    },
  },
  earliest: {
    category,
    also: ['Oldest'],
    signatures: [
      signature('date: date, ...more: date -> date'),
      signature('datetime: datetime, ...more: datetime -> datetime'),
    ],
    doc: 'The earliest of several dates.',
    empties: 'Empties are left out; empty when all are.',
    examples: [["earliest(date '2026-01-31', date '2025-12-31')", '2025-12-31']],
    compile: row('least'),
  },
  latest: {
    category,
    also: [],
    signatures: [
      signature('date: date, ...more: date -> date'),
      signature('datetime: datetime, ...more: datetime -> datetime'),
    ],
    doc: 'The latest of several dates.',
    empties: 'Empties are left out; empty when all are.',
    examples: [["latest(date '2026-01-31', empty)", '2026-01-31']],
    compile: row('greatest'),
  },
  ...dateShiftFunctions,
  ...dateDistanceFunctions,
} satisfies RowFunctionTable;

function moment(fn: RowFunction, doc: string, examples: [string, string][]) {
  return {
    category,
    also: ['TruncTime'],
    signatures: [signature('datetime: datetime -> datetime')],
    doc: `${doc} In the zone of the campaign.`,
    empties: strict,
    examples,
    compile: ([value], use) =>
      call('from-local', [call(fn, value ? [local(value, use)] : [], 'datetime'), use.zone], 'datetime'),
  } satisfies RowFunctionTable[string];
}
