import { literal } from '../../relation/literal.ts';
import { call } from '../../relation/scalars.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { day, integer } from './compile-parts.ts';
import { type FunctionUse, type RowFormulaFunction, type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const dash = literal('-', 'text');
const nothing = literal('', 'text');

type Between = (from: Scalar, to: Scalar, use: FunctionUse) => Scalar;

const calendar = ['from: date, to: date -> integer', 'from: datetime, to: datetime -> integer'];

const days: Between = (from, to, use) => call('days-between', [day(from, use), day(to, use)], 'integer');
const months: Between = (from, to, use) => call('months-between', [day(from, use), day(to, use)], 'integer');
const years: Between = (from, to, use) => wholes(months(from, to, use), 12);
const seconds: Between = (from, to) => call('seconds-between', [from, to], 'integer');

/** Whole units of a number of smaller ones, towards zero. */
function wholes(count: Scalar, size: number): Scalar {
  const exact = call(
    'divide',
    [call('to-decimal', [count], 'decimal'), call('to-decimal', [integer(size)], 'decimal')],
    'decimal',
  );
  return call('to-integer', [exact], 'integer');
}

function between(
  signatures: string[],
  also: string[],
  doc: string,
  find: Between,
  examples: [string, string][],
): RowFormulaFunction {
  return {
    category: 'date',
    also,
    signatures: signatures.map(signature),
    doc,
    empties: strict,
    examples,
    compile: ([from, to], use) => (from && to ? find(from, to, use) : use.now),
  };
}

function old(unit: string, also: string[], find: Between, examples: [string, string][]): RowFormulaFunction {
  return {
    category: 'date',
    also,
    signatures: [signature('date: date -> integer'), signature('datetime: datetime -> integer')],
    doc: `Whole ${unit} from a day to today in the zone of the campaign.`,
    empties: strict,
    examples,
    compile: ([from], use) => (from ? find(from, use.today, use) : use.now),
  };
}

const whole = 'negative when the second is earlier.';

/** Distances in time, and ages. */
export const dateDistanceFunctions = {
  yearsBetween: between(calendar, ['YearsDiff'], `Whole years from one day to another; ${whole}`, years, [
    ["yearsBetween(date '2000-03-02', date '2026-03-01')", '25'],
  ]),
  monthsBetween: between(
    calendar,
    ['MonthsDiff'],
    `Whole months from one day to another: the most months that can be added to the first without passing the second; ${whole}`,
    months,
    [
      ["monthsBetween(date '2026-01-31', date '2026-02-28')", '1'],
      ["monthsBetween(date '2026-02-28', date '2026-01-31')", '-1'],
    ],
  ),
  daysBetween: between(calendar, ['DaysDiff'], `Days from one day to another; ${whole}`, days, [
    ["daysBetween(date '2026-02-28', date '2026-03-01')", '1'],
  ]),
  hoursBetween: between(
    calendar.slice(1),
    ['HoursDiff'],
    `Whole hours from one moment to another; ${whole}`,
    (from, to, use) => wholes(seconds(from, to, use), 3600),
    [['hoursBetween(subtractMinutes(now(), 119), now())', '1']],
  ),
  minutesBetween: between(
    calendar.slice(1),
    ['MinutesDiff'],
    `Whole minutes from one moment to another; ${whole}`,
    (from, to, use) => wholes(seconds(from, to, use), 60),
    [['minutesBetween(now(), addSeconds(now(), -61))', '-1']],
  ),
  secondsBetween: between(
    calendar.slice(1),
    ['SecondsDiff'],
    `Whole seconds from one moment to another; ${whole}`,
    seconds,
    [['secondsBetween(now(), addMinutes(now(), 2))', '120']],
  ),
  yearsOld: old('years', ['YearsOld', 'age'], years, [
    ["yearsOld(date '2000-03-02')", '25'],
    ["yearsOld(date '2000-03-01')", '26'],
  ]),
  monthsOld: old('months', ['MonthsOld'], months, [["monthsOld(date '2026-01-01')", '2']]),
  daysOld: old('days', ['DaysOld'], days, [["daysOld(date '2026-02-28')", '1']]),
  compareDates: {
    category: 'date',
    also: ['DateCmp'],
    signatures: calendar.map(signature),
    doc: '-1 when the first is earlier, 0 when both are the same, 1 when the first is later.',
    empties: strict,
    examples: [["compareDates(date '2026-02-28', today())", '-1']],
    compile: ([from, to]) => {
      const distance = from?.type === 'datetime' ? 'microseconds-between' : 'days-between';
      const span = call(distance, from && to ? [to, from] : [], 'integer');
      return call('sign', [span], 'integer');
    },
  },
  dateNumber: {
    category: 'date',
    also: ['DaysAgoInt'],
    signatures: [signature('date: date -> integer'), signature('datetime: datetime -> integer')],
    doc: 'A day as one number: year times 10000 plus month times 100 plus day.',
    empties: strict,
    examples: [['dateNumber(daysAgo(1))', '20260228']],
    compile: ([date], use) => {
      const digits = call('replace', [call('to-text', date ? [day(date, use)] : [], 'text'), dash, nothing], 'text');
      return call('to-integer', [digits], 'integer');
    },
  },
} satisfies RowFunctionTable;
