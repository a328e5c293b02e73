import { type DataType, isNumeric } from '../../catalog/data-type.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call } from '../../relation/scalars.ts';
import { widened } from '../functions/compile-parts.ts';
import { nothing } from './scope.ts';

const width: Partial<Record<DataType, number>> = { integer: 0, decimal: 1, float: 2 };

/** The type two values have in common: the wider of two numbers, or the same; undefined when there is none. */
export function commonType(left: DataType, right: DataType): DataType | undefined {
  if (left === right) return left;
  if (!isNumeric(left) || !isNumeric(right)) return undefined;
  return (width[left] ?? 0) > (width[right] ?? 0) ? left : right;
}

/** True when a value can stand where a type is needed. */
export function fits(value: Scalar, type: DataType): boolean {
  return value === nothing || value.type === type || (isNumeric(type) && commonType(value.type, type) === type);
}

/** A value that fits a type as exactly this type. */
export function asType(value: Scalar, type: DataType): Scalar {
  return value === nothing ? call('empty', [], type) : widened(value, type);
}
