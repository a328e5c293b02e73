import type { DataType } from '@fanfare/shared';

/** A bar: values from `from` up to, not including, `until`. */
export interface Bar {
  readonly from: string;
  readonly until: string;
  readonly count: number;
}

/** A range as a condition holds it: both ends belong to it. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** Bars between two, whichever comes first. */
export function between(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** The range that some bars in a row cover; days and moments in the zone of the campaign. */
export function rangeOf(bars: readonly Bar[], first: number, last: number, type: DataType, zone: string): Range {
  const from = bars[first]?.from ?? '';
  const until = bars[last]?.until ?? '';
  if (type === 'integer') return { from, to: String(BigInt(until) - 1n) };
  if (type === 'date') return { from, to: dayBefore(until) };
  if (type !== 'datetime') return { from, to: until };
  const whole = Date.parse(until) - Date.parse(from) >= DAY;
  return whole
    ? { from: from.slice(0, 10), to: dayBefore(until.slice(0, 10)) }
    : { from: wallTime(from, zone), to: wallTime(until, zone) };
}

/** Whether a bar reaches into a range; for ends that cannot be read it does not. */
export function isWithinRange(bar: Bar, range: Range, type: DataType): boolean {
  const read = (text: string) =>
    type === 'date' || type === 'datetime' ? Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text) : Number(text);
  if (range.from === '' || range.to === '') return false;
  return read(bar.until) > read(range.from) && read(bar.from) <= read(range.to);
}

const DAY = 86_400_000;

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}

/** An instant as local time: “2026-01-31T09:00”. */
function wallTime(instant: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return words.format(new Date(instant)).replace(' ', 'T');
}
