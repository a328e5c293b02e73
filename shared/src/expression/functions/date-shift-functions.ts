import { Temporal } from 'temporal-polyfill';
import { literal } from '../../relation/literal.ts';
import type { RowFunction } from '../../relation/row-functions.ts';
import { call } from '../../relation/scalars.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { instant, integer, local, negated } from './compile-parts.ts';
import { type FunctionUse, type RowFormulaFunction, type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

/** A unit dates are moved by: the function that moves, and how many of its own units one is. */
interface Unit {
  fn: 'add-months' | 'add-days' | 'add-seconds';
  size: number;
  name: string;
}

const units = {
  Years: { fn: 'add-months', size: 12, name: 'years' },
  Months: { fn: 'add-months', size: 1, name: 'months' },
  Weeks: { fn: 'add-days', size: 7, name: 'weeks' },
  Days: { fn: 'add-days', size: 1, name: 'days' },
  Hours: { fn: 'add-seconds', size: 3600, name: 'hours' },
  Minutes: { fn: 'add-seconds', size: 60, name: 'minutes' },
  Seconds: { fn: 'add-seconds', size: 1, name: 'seconds' },
} satisfies Record<string, Unit>;

const monthEnds = 'A day the month does not have becomes its last.';

function times(amount: Scalar, size: number): Scalar {
  if (size === 1) return amount;
  const factor = BigInt(size);
  if (amount.kind === 'literal') {
    const product = BigInt(String(amount.value)) * factor;
    if (product < 2n ** 62n && product > -(2n ** 62n)) return integer(Number(product));
  }
  return call('multiply', [amount, integer(size)], 'integer');
}

/** Days and months are added in local time, hours and shorter to the instant. */
function shift({ fn, size }: Unit, way: 1 | -1): RowFormulaFunction['compile'] {
  return ([value, amount], use: FunctionUse) => {
    if (!value || !amount) return use.now;
    const by = times(way === 1 ? amount : negated(amount), size);
    const move = fn satisfies RowFunction;
    const folded = fold(value, move, by);
    if (folded) return folded;
    if (value.type === 'date' || move === 'add-seconds') return call(move, [value, by], value.type);
    return instant(call(move, [local(value, use), by], 'datetime'), use);
  };
}

/** A constant day moved by a constant number, so that conditions on it compare with a constant. */
function fold(value: Scalar, move: Unit['fn'], by: Scalar): Scalar | undefined {
  if (value.kind !== 'literal' || value.type !== 'date' || by.kind !== 'literal') return undefined;
  const amount = Number(by.value);
  if (Math.abs(amount) > 4_000_000) return undefined;
  const day = Temporal.PlainDate.from(String(value.value));
  const moved = day.add(move === 'add-months' ? { months: amount } : { days: amount });
  return moved.year >= 1 && moved.year <= 9999 ? literal(moved.toString(), 'date') : call('empty', [], 'date');
}

function adding(unit: Unit, way: 1 | -1, also: string, examples: [string, string][]): RowFormulaFunction {
  const amount = `${unit.name}: integer`;
  const ofInstants = `datetime: datetime, ${amount} -> datetime`;
  const signatures = unit.fn === 'add-seconds' ? [ofInstants] : [`date: date, ${amount} -> date`, ofInstants];
  const verb = way === 1 ? 'later' : 'earlier';
  const note =
    unit.fn === 'add-months' ? ` ${monthEnds}` : unit.fn === 'add-days' ? ' A datetime keeps its local time.' : '';
  return {
    category: 'date',
    also: [also],
    signatures: signatures.map(signature),
    doc: `A date or datetime a number of ${unit.name} ${verb}.${note}`,
    empties: strict,
    examples,
    compile: shift(unit, way),
  };
}

/** addDays, subtractDays ... */
export const dateShiftFunctions = {
  addYears: adding(units.Years, 1, 'AddYears', [["addYears(date '2024-02-29', 1)", '2025-02-28']]),
  addMonths: adding(units.Months, 1, 'AddMonths', [["addMonths(date '2026-01-31', 1)", '2026-02-28']]),
  addWeeks: adding(units.Weeks, 1, 'AddWeeks', [["addWeeks(date '2026-01-31', 1)", '2026-02-07']]),
  addDays: adding(units.Days, 1, 'AddDays', [
    ["addDays(date '2026-02-28', 1)", '2026-03-01'],
    ["addDays(toDateTime('2026-03-28 12:00'), 1)", '2026-03-29T10:00:00Z'],
  ]),
  addHours: adding(units.Hours, 1, 'AddHours', [['addHours(now(), -13)', '2026-02-28T23:00:00Z']]),
  addMinutes: adding(units.Minutes, 1, 'AddMinutes', [['addMinutes(now(), 90)', '2026-03-01T13:30:00Z']]),
  addSeconds: adding(units.Seconds, 1, 'AddSeconds', [['addSeconds(now(), 30)', '2026-03-01T12:00:30Z']]),
  subtractYears: adding(units.Years, -1, 'SubYears', [["subtractYears(date '2024-02-29', 1)", '2023-02-28']]),
  subtractMonths: adding(units.Months, -1, 'SubMonths', [["subtractMonths(date '2026-03-31', 1)", '2026-02-28']]),
  subtractWeeks: adding(units.Weeks, -1, 'SubWeeks', [["subtractWeeks(date '2026-01-31', 1)", '2026-01-24']]),
  subtractDays: adding(units.Days, -1, 'SubDays', [["subtractDays(date '2026-03-01', 1)", '2026-02-28']]),
  subtractHours: adding(units.Hours, -1, 'SubHours', [['subtractHours(now(), 1)', '2026-03-01T11:00:00Z']]),
  subtractMinutes: adding(units.Minutes, -1, 'SubMinutes', [['subtractMinutes(now(), 1)', '2026-03-01T11:59:00Z']]),
  subtractSeconds: adding(units.Seconds, -1, 'SubSeconds', [['subtractSeconds(now(), 1)', '2026-03-01T11:59:59Z']]),
  daysAgo: fromToday(units.Days, -1, ['DaysAgo'], [['daysAgo(30)', '2026-01-30']]),
  weeksAgo: fromToday(units.Weeks, -1, [], [['weeksAgo(1)', '2026-02-22']]),
  monthsAgo: fromToday(units.Months, -1, ['MonthsAgo'], [['monthsAgo(1)', '2026-02-01']]),
  yearsAgo: fromToday(units.Years, -1, ['YearsAgo'], [['yearsAgo(18)', '2008-03-01']]),
  daysAhead: fromToday(units.Days, 1, [], [['daysAhead(31)', '2026-04-01']]),
} satisfies RowFunctionTable;

function fromToday(unit: Unit, way: 1 | -1, also: string[], examples: [string, string][]): RowFormulaFunction {
  const move = shift(unit, way);
  return {
    category: 'date',
    also,
    signatures: [signature(`${unit.name}: integer -> date`)],
    doc: `The day a number of ${unit.name} ${way === 1 ? 'after' : 'before'} today in the zone of the campaign.`,
    empties: strict,
    examples,
    compile: (args, use) => move([use.today, ...args], use),
  };
}
