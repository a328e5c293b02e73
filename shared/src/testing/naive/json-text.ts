import type { DataType } from '../../catalog/data-type.ts';
import { isEmpty, type NaiveValue } from './value.ts';
import { printDay } from './calendar.ts';

const microsecondsOfDay = 86_400_000_000n;

/** A value as JSON: numbers and booleans as such, dates and datetimes as ISO texts, empties as null. */
export function jsonOf(value: NaiveValue, type: DataType): string {
  if (isEmpty(value)) return 'null';
  switch (type) {
    case 'text':
    case 'date':
      return JSON.stringify(value);
    case 'datetime':
      return JSON.stringify(isoInstant(value as bigint));
    case 'decimal':
      return decimalText(value as bigint);
    case 'float':
      return Number.isInteger(value) ? `${String(value)}.0` : String(value);
    case 'integer':
    case 'boolean':
      return String(value);
  }
}

/** Decimal text of millionths without needless zeros. */
export function decimalText(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  const places = digits.slice(-6).replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}${places === '' ? '' : `.${places}`}`;
}

function isoInstant(instant: bigint): string {
  const rest = ((instant % microsecondsOfDay) + microsecondsOfDay) % microsecondsOfDay;
  const day = printDay(Number((instant - rest) / microsecondsOfDay));
  const seconds = Number(rest / 1_000_000n);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  const fraction = String(rest % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${day}T${time}${fraction === '' ? '' : `.${fraction}`}Z`;
}
