import type { DataType } from '../catalog/data-type.ts';
import { InvariantError } from '../result/invariant.ts';
import type { LiteralValue } from './scalar.ts';

const minInteger = -(2n ** 63n);
const maxInteger = 2n ** 63n - 1n;

/** Canonical text of a value of each type; undefined when it is not one. */
const canonicalText: Record<Exclude<DataType, 'boolean'>, (value: string) => string | undefined> = {
  text: (value) => (value.isWellFormed() ? value : undefined),
  integer: (value) => {
    if (!/^[+-]?\d{1,30}$/.test(value)) return undefined;
    const number = BigInt(value.replace(/^\+/, ''));
    return number < minInteger || number > maxInteger ? undefined : number.toString();
  },
  decimal: (value) => {
    const parts = /^([+-]?)0*(\d{1,18})(?:\.(\d{0,6}?)0*)?$/.exec(value);
    if (!parts) return undefined;
    const [, sign = '', whole = '', fraction = ''] = parts;
    const text = fraction ? `${whole}.${fraction}` : whole;
    return sign === '-' && /[1-9]/.test(text) ? `-${text}` : text;
  },
  float: (value) => {
    if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value)) return undefined;
    const number = Number(value) + 0;
    return Number.isFinite(number) ? String(number) : undefined;
  },
  date: (value) => (isCalendarDay(value) ? value : undefined),
  datetime: (value) => {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.(\d{0,6}?)0*)?)?Z$/.exec(value);
    if (!parts) return undefined;
    const [, day = '', minutes = '', seconds = '00', fraction = ''] = parts;
    if (!isCalendarDay(day) || minutes > '23:59' || minutes.slice(3) > '59' || seconds > '59') return undefined;
    return `${day}T${minutes}:${seconds}${fraction ? `.${fraction}` : ''}Z`;
  },
};

/** The canonical form of a constant of a type, or undefined when the value is not one (see `LiteralValue`). */
export function canonicalLiteral(value: string | boolean, type: DataType): string | boolean | undefined {
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'string' ? canonicalText[type](value) : undefined;
}

/** A constant. Throws when the value does not fit the type. Equal values give equal literals. */
export function literal(value: string | boolean, type: DataType): LiteralValue {
  const canonical = canonicalLiteral(value, type);
  if (canonical === undefined)
    throw new InvariantError(`not a literal of type ${type}: ${String(value).slice(0, 100)}`);
  return { kind: 'literal', value: canonical, type };
}

function isCalendarDay(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
