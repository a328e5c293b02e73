import type { DataType } from '../../../catalog/data-type.ts';
import type { Clock } from '../relative-time.ts';
import { isEmpty, type NaiveValue } from '../value.ts';

/** A value with its type; `word` marks the word empty, which has no type of its own. */
export interface Cell {
  type: DataType;
  value: NaiveValue;
  word?: true;
}

/** What names the row a function is evaluated for: the position of its key under a seed, its table, its key. */
export interface RowNames {
  position: (seed: number) => number;
  table: string;
  key: readonly Cell[];
}

/** A function of cells. */
export type NaiveFunction = (args: readonly Cell[], clock: Clock, row: RowNames) => Cell;
export type NaiveFunctions = Readonly<Record<string, NaiveFunction>>;

export function cell(type: DataType, value: NaiveValue): Cell {
  return { type, value: value === '' ? null : value };
}

/** A function that is empty when an argument is; `null` from it is empty too. */
export function strictly(
  type: DataType | ((args: readonly Cell[]) => DataType),
  compute: (values: readonly NaiveValue[], args: readonly Cell[], clock: Clock) => NaiveValue,
): NaiveFunction {
  return (args, clock) => {
    const result = typeof type === 'string' ? type : type(args);
    if (args.some((arg) => isEmpty(arg.value))) return cell(result, null);
    return cell(
      result,
      compute(
        args.map((arg) => arg.value),
        args,
        clock,
      ),
    );
  };
}

const widths: readonly DataType[] = ['integer', 'decimal', 'float'];

/** The widest type of numbers among cells, or the type they share. */
export function sharedType(args: readonly Cell[]): DataType {
  const types = args.filter((arg) => arg.word !== true).map((arg) => arg.type);
  const [first = 'text'] = types;
  if (!widths.includes(first)) return first;
  return widths[Math.max(...types.map((type) => widths.indexOf(type)))] ?? 'integer';
}

/** A cell as another type of number, or the empty word as a type. */
export function toType(one: Cell, type: DataType): Cell {
  if (one.value === null || one.type === type) return cell(type, one.value);
  if (one.type === 'integer' && type === 'decimal') return cell(type, inDecimals((one.value as bigint) * 1_000_000n));
  if (one.type === 'integer') return cell(type, Number(one.value));
  return cell(type, Number(one.value) / 1e6);
}

export function inIntegers(value: bigint): bigint | null {
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : null;
}

/** Millionths below 10^18. */
export function inDecimals(millionths: bigint): bigint | null {
  return millionths > -(10n ** 24n) && millionths < 10n ** 24n ? millionths : null;
}

export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A quotient rounded to a whole number, halves away from zero. */
export function rounded(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n !== divisor < 0n ? -1n : 1n;
  const [top, bottom] = [absolute(dividend), absolute(divisor)];
  return sign * ((2n * top + bottom) / (2n * bottom));
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A float as an exact number in units of a place, halves away from zero. */
export function scaled(value: number, unit: number): bigint | null {
  const size = Math.abs(value * unit);
  if (!Number.isFinite(size) || size >= 1e38) return null;
  return BigInt(Math.round(size)) * (value < 0 ? -1n : 1n);
}
