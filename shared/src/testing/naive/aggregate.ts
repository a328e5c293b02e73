import type { DataType } from '../../catalog/data-type.ts';
import type { LinkedAggregate } from '../../condition/condition.ts';
import type { Measured } from './measured.ts';
import { compareFilled, compareText, identityOf, isEmpty, type NaiveValue } from './value.ts';

/** Aggregate of values of one type; empties are left out. Over nothing, sums and counts are 0, the others empty. */
export function aggregate(fn: LinkedAggregate, type: DataType, values: readonly NaiveValue[]): Measured {
  const filled = values.filter((value) => !isEmpty(value));
  switch (fn) {
    case 'count-distinct':
      return { kind: 'plain', type: 'integer', value: BigInt(new Set(filled.map(identityOf)).size) };
    case 'sum':
      return { kind: 'plain', type, value: sumOf(type, filled) };
    case 'avg':
      return averageOf(type, filled);
    case 'count-filled':
      return { kind: 'plain', type: 'integer', value: BigInt(filled.length) };
    case 'stddev':
      return { kind: 'plain', type: 'float', value: deviationOf(type, filled) };
    case 'joined': {
      const texts = [...new Set(filled.map(String))].sort(compareText);
      return { kind: 'plain', type: 'text', value: texts.length === 0 ? null : texts.join(', ') };
    }
    case 'min':
      return { kind: 'plain', type, value: extreme(filled, (order) => order < 0) };
    case 'max':
      return { kind: 'plain', type, value: extreme(filled, (order) => order > 0) };
  }
}

/** Standard deviation of a population, with the sum of squares exact for integers and decimals. */
function deviationOf(type: DataType, filled: readonly NaiveValue[]): number | null {
  if (filled.length === 0) return null;
  const unit = type === 'integer' ? 1 : 1e6;
  const values = filled.map((value) =>
    typeof value === 'number' ? BigInt(Math.round(value * 1e9)) : (value as bigint),
  );
  const count = BigInt(values.length);
  const sum = values.reduce((total, value) => total + value, 0n);
  const squares = values.reduce((total, value) => total + value * value, 0n);
  const spread = count * squares - sum * sum;
  return Math.sqrt(Number(spread)) / values.length / (type === 'float' ? 1e9 : unit);
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
