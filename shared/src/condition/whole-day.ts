import type { Clock } from '../moment/moments.ts';
import { literal } from '../relation/literal.ts';
import type { Scalar } from '../relation/scalar.ts';
import { call } from '../relation/scalars.ts';

/** All instants of the day a date stands for, in the campaign's zone. */
export function wholeDayOf(date: Scalar, { timeZone }: Pick<Clock, 'timeZone'>): { from: Scalar; until: Scalar } {
  const zone = literal(timeZone, 'text');
  const start = (day: Scalar) => call('from-local', [call('to-datetime', [day], 'datetime'), zone], 'datetime');
  return { from: start(date), until: start(call('add-days', [date, literal('1', 'integer')], 'date')) };
}

/** The local time of an instant in the campaign's zone. */
export function localTime(instant: Scalar, { timeZone }: Pick<Clock, 'timeZone'>): Scalar {
  return call('to-local', [instant, literal(timeZone, 'text')], 'datetime');
}
