import { type DataType, dataTypes, isNumeric } from '../../catalog/data-type.ts';
import type { LinkedAggregate, LinkedTest } from '../../condition/condition.ts';
import { aggregate } from '../naive/aggregate.ts';
import { attributeOf, plain } from '../naive/attribute.ts';
import type { Measured } from '../naive/measured.ts';
import type { rowsAlong } from '../naive/rule-context.ts';
import { formulaOf } from '../naive/simple-formula.ts';
import { isEmpty, type NaiveRow } from '../naive/value.ts';
import { randomFormula } from './random-formula.ts';
import { linkedComparison } from './random-linked-comparison.ts';
import { literalOf, printMillionths } from './random-operand.ts';
import { randomValue } from './random-value.ts';
import { randomAttribute, type Scope } from './scope.ts';

/** Types that fewer tables have, so that they are tried more often. */
const rare: readonly DataType[] = ['decimal', 'float', 'datetime'];
/** Aggregate functions with the types they are tried on. */
const aggregatesTried = [...dataTypes, ...rare].flatMap((type) => functionsOn(type).map((fn) => ({ fn, type })));

function functionsOn(type: DataType): LinkedAggregate[] {
  const sums: LinkedAggregate[] = isNumeric(type) ? ['sum', 'avg', 'stddev'] : [];
  const extremes: LinkedAggregate[] = type === 'boolean' ? [] : ['min', 'max'];
  return [
    'count-distinct',
    'count-filled',
    ...sums,
    ...extremes,
    ...(type === 'text' ? (['joined', 'joined'] as const) : []),
  ];
}

/** What is measured: an attribute of the linked rows, or a formula on them. */
interface Source {
  type: DataType;
  setting: Pick<Extract<LinkedTest, { kind: 'aggregate' }>, 'attribute' | 'formula'>;
  read(row: NaiveRow): Measured;
}

/** An aggregate of linked rows, of table `to`, compared on a row of table `from`; undefined when nothing fits. */
export function randomAggregate(
  scope: Scope,
  from: string,
  to: string,
  sample: () => ReturnType<typeof rowsAlong>,
): LinkedTest | undefined {
  const { fn, type } = scope.draw.pick(aggregatesTried);
  const source = randomSource(scope, to, fn, type);
  if (source === undefined) return undefined;
  const threshold = () => thresholdOf(scope, aggregate(fn, source.type, sample().map(source.read).map(plain)), fn);
  const measured = measuredType(fn, source.type);
  const isZero = fn === 'count-distinct' || fn === 'count-filled' || fn === 'sum';
  const compared = linkedComparison(scope, from, measured, threshold, {
    canBeEmpty: !isZero,
    isInexact: fn === 'avg' || fn === 'stddev' || source.type === 'float',
  });
  return { kind: 'aggregate', fn, ...source.setting, ...compared };
}

function randomSource(scope: Scope, table: string, fn: LinkedAggregate, type: DataType): Source | undefined {
  const { draw, context } = scope;
  const formula = draw.chance(0.12) ? randomFormula(scope, table, type) : undefined;
  if (formula) {
    const { text } = formula;
    return {
      type: formula.type,
      setting: { attribute: null, formula: text },
      read: (row) => formulaOf(context, table, row, text),
    };
  }
  const found =
    randomAttribute(scope, table, (column) => column.type === type) ??
    randomAttribute(scope, table, (column) => functionsOn(column.type).includes(fn));
  if (found === undefined) return undefined;
  const { path: attribute, column } = found;
  return { type: column.type, setting: { attribute }, read: (row) => attributeOf(context, table, row, attribute) };
}

function measuredType(fn: LinkedAggregate, type: DataType): DataType {
  if (fn === 'count-distinct' || fn === 'count-filled') return 'integer';
  if (fn === 'avg' || fn === 'stddev') return 'float';
  if (fn === 'sum') return type === 'integer' ? 'integer' : 'decimal';
  return fn === 'joined' ? 'text' : type;
}

/** A constant near what is measured. A deviation is never met exactly: its last digits are the engine's own. */
function thresholdOf({ draw, context }: Scope, measured: Measured, fn: LinkedAggregate): string {
  if (measured.kind === 'average') {
    if (measured.count === 0n) return '1';
    const scale = measured.type === 'integer' ? 1_000_000n : 1n;
    const average = (measured.sum * scale) / measured.count;
    return average > 10n ** 15n || average < -(10n ** 15n) ? '1' : printMillionths(average);
  }
  const { type } = measured;
  const value = isEmpty(measured.value) ? randomValue(draw, type, context.clock) : measured.value;
  if (fn === 'stddev') return (Math.abs(Number(value)) * draw.pick([0.7, 1.3]) + 0.012_345).toFixed(6);
  if (type === 'float') return String(Math.round(Number(value) * 1e6) / 1e6);
  const isTooLarge = typeof value === 'bigint' && (value >= 2n ** 63n || value < -(2n ** 63n));
  return String(literalOf(draw, type, isTooLarge ? 0n : value, context.clock));
}
