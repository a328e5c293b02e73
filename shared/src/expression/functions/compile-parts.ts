import type { DataType } from '../../catalog/data-type.ts';
import type { RowFunction } from '../../relation/row-functions.ts';
import { literal } from '../../relation/literal.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call } from '../../relation/scalars.ts';
import type { FunctionUse, RowFormulaFunction } from './formula-function.ts';

type Compile = RowFormulaFunction['compile'];

/** Compiles to a row function of the same arguments. */
export function row(fn: RowFunction): Compile {
  return (args, { type }) => call(fn, args, type);
}

/** Compiles to a row function of the arguments and constants after them. */
export function rowWith(fn: RowFunction, ...integers: number[]): Compile {
  return (args, { type }) => call(fn, [...args, ...integers.map(integer)], type);
}

/** A whole number as a constant. */
export function integer(value: number): Scalar {
  return literal(String(value), 'integer');
}

/** A date, or the local time of an instant in a zone. */
export function local(value: Scalar, use: FunctionUse, zone: Scalar = use.zone): Scalar {
  return value.type === 'datetime' ? call('to-local', [value, zone], 'datetime') : value;
}

/** The day of a date or an instant in a zone. */
export function day(value: Scalar, use: FunctionUse, zone: Scalar = use.zone): Scalar {
  return value.type === 'datetime' ? call('to-date', [local(value, use, zone)], 'date') : value;
}

/** The instant of a local time in the campaign's zone. */
export function instant(wall: Scalar, use: FunctionUse): Scalar {
  return call('from-local', [wall, use.zone], 'datetime');
}

/** Compiles to a row function of the day of the first argument. */
export function ofDay(fn: RowFunction): Compile {
  return ([value, ...rest], use) => call(fn, value ? [day(value, use), ...rest] : rest, use.type);
}

/** The negative of a number; constants stay constants. */
export function negated(value: Scalar): Scalar {
  const text = value.kind === 'literal' ? String(value.value) : '';
  if (text === '') return call('negate', [value], value.type);
  return literal(text.startsWith('-') ? text.slice(1) : `-${text}`, value.type);
}

/** A value as another type of number, or the value itself. */
export function widened(value: Scalar, type: DataType): Scalar {
  if (value.type === type) return value;
  if (value.kind === 'literal') {
    const text = String(value.value);
    if (type === 'float' || /^-?\d{1,18}$/.test(text)) return literal(text, type);
  }
  return call(type === 'float' ? 'to-float' : 'to-decimal', [value], type);
}
