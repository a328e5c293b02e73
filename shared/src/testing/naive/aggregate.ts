import type { DataType } from '../../catalog/data-type.ts';
import type { Measured } from './measured.ts';
import { compareFilled, identityOf, isEmpty, type NaiveValue } from './value.ts';

export type NaiveAggregate = 'count-distinct' | 'sum' | 'avg' | 'min' | 'max';

/** Aggregate of values of one type; empties are left out. Over nothing, sums and counts are 0, the others empty. */
export function aggregate(fn: NaiveAggregate, type: DataType, values: readonly NaiveValue[]): Measured {
  const filled = values.filter((value) => !isEmpty(value));
  switch (fn) {
    case 'count-distinct':
      return { kind: 'plain', type: 'integer', value: BigInt(new Set(filled.map(identityOf)).size) };
    case 'sum':
      return { kind: 'plain', type, value: sumOf(type, filled) };
    case 'avg':
      return averageOf(type, filled);
    case 'min':
      return { kind: 'plain', type, value: extreme(filled, (order) => order < 0) };
    case 'max':
      return { kind: 'plain', type, value: extreme(filled, (order) => order > 0) };
  }
}

function sumOf(type: DataType, filled: readonly NaiveValue[]): bigint | number {
  if (type === 'float') return filled.reduce<number>((sum, value) => sum + Number(value), 0);
  return filled.reduce<bigint>((sum, value) => sum + (value as bigint), 0n);
}

function averageOf(type: DataType, filled: readonly NaiveValue[]): Measured {
  const sum = sumOf(type, filled);
  if (typeof sum === 'number') {
    return { kind: 'plain', type: 'float', value: filled.length === 0 ? null : sum / filled.length };
  }
  return { kind: 'average', type: type === 'integer' ? 'integer' : 'decimal', sum, count: BigInt(filled.length) };
}

function extreme(filled: readonly NaiveValue[], wins: (order: number) => boolean): NaiveValue {
  let best: NaiveValue = null;
  for (const value of filled) if (best === null || wins(compareFilled(value, best))) best = value;
  return best;
}
