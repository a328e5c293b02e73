import { Temporal } from 'temporal-polyfill';
import type { DataType } from '../catalog/data-type.ts';
import { canonicalLiteral, literal } from '../relation/literal.ts';
import type { LiteralValue } from '../relation/scalar.ts';
import type { Operand } from './condition.ts';
import {
  type Clock,
  dayOfMoment,
  daysOfPeriod,
  instantOfMoment,
  instantsOf,
  instantsOfPeriod,
  startOfDay,
} from '../moment/moments.ts';
import type { RelativePeriod } from '../moment/relative-date.ts';

/**
 * What an operand stands for: a single value (`until` null), or for a day compared with datetimes
 * all instants from `from` up to, not including, `until`.
 */
export interface Span {
  from: LiteralValue;
  until: LiteralValue | null;
}

/** Days and instants Fanfare can compare: years 1 to 9999. */
const years = { least: 1, most: 9999 } as const;

/** A value that is the same for every row. */
export type ConstantOperand = Exclude<Operand, { variable: string } | { formula: string }>;

/** The span of a typed or relative value read as a type; undefined when it is not a value of that type. */
export function spanOf(value: ConstantOperand, type: DataType, clock: Clock): Span | undefined {
  return inRange(() => spanOfAny(value, type, clock));
}

/** The span of a relative period for dates or datetimes; undefined when the period does not fit the type. */
export function spanOfPeriod(period: RelativePeriod, type: DataType, clock: Clock): Span | undefined {
  return inRange(() => {
    const days = daysOfPeriod(period, clock);
    if (type === 'date') return days && checked(dayLiteral(days.from), dayLiteral(days.until));
    const instants = days ? instantsOf(days, clock.timeZone) : instantsOfPeriod(period, clock);
    return instants && checked(instantLiteral(instants.from), instantLiteral(instants.until));
  });
}

function spanOfAny(value: ConstantOperand, type: DataType, clock: Clock): Span | undefined {
  if (typeof value === 'object') {
    const day = dayOfMoment(value, clock);
    if (day) return type === 'date' ? single(dayLiteral(day)) : wholeDay(day, clock);
    const instant = instantOfMoment(value, clock);
    if (!instant || type !== 'date') return instant && single(instantLiteral(instant));
    return single(dayLiteral(instant.toZonedDateTimeISO(clock.timeZone).toPlainDate()));
  }
  if (type === 'datetime') return typeof value === 'string' ? dateTimeSpan(value, clock) : undefined;
  const read = type === 'integer' ? (['integer', 'decimal'] as const) : [type];
  for (const one of read) {
    const text = canonicalLiteral(value, one);
    if (text !== undefined) return single(literal(text, one));
  }
  return undefined;
}

function dateTimeSpan(text: string, clock: Clock): Span | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return wholeDay(Temporal.PlainDate.from(text), clock);
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return single(instantLiteral(Temporal.Instant.from(text)));
  return single(instantLiteral(Temporal.PlainDateTime.from(text).toZonedDateTime(clock.timeZone).toInstant()));
}

function wholeDay(day: Temporal.PlainDate, clock: Clock): Span | undefined {
  const from = instantLiteral(startOfDay(day, clock.timeZone));
  return checked(from, instantLiteral(startOfDay(day.add({ days: 1 }), clock.timeZone)));
}

function dayLiteral(day: Temporal.PlainDate): LiteralValue | undefined {
  return day.year < years.least || day.year > years.most ? undefined : literal(day.toString(), 'date');
}

function instantLiteral(instant: Temporal.Instant): LiteralValue | undefined {
  const { year } = instant.toZonedDateTimeISO('UTC');
  if (year < years.least || year > years.most) return undefined;
  return literal(instant.toString({ fractionalSecondDigits: 6 }), 'datetime');
}

function single(from: LiteralValue | undefined): Span | undefined {
  return from && { from, until: null };
}

function checked(from: LiteralValue | undefined, until: LiteralValue | undefined): Span | undefined {
  return from && until && { from, until };
}

/** Temporal throws a RangeError for days and instants that do not exist. */
function inRange(read: () => Span | undefined): Span | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
