import {
  type AttributePath,
  type Column,
  type ConditionValue,
  type DataType,
  everyone,
  type LinkedAggregate,
  linkedAggregates,
  type LinkedOperator,
  linkedOperatorSchema,
  type LinkedTest,
  type Operand,
  operators,
} from '@fanfare/shared';
import { carryValue, freshValue } from './fresh-condition.ts';
import { offeredOperators, valueKindOf } from './value-kind.ts';

/** What can be asked of linked rows, by the name it has in the menu. */
export const testNames = [
  'exists',
  'not-exists',
  'count',
  'first',
  'last',
  'since-first',
  'since-last',
  ...linkedAggregates,
] as const;
export type TestName = (typeof testNames)[number];

type Comparison = Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;

export function testName(test: LinkedTest): TestName {
  if (test.kind === 'aggregate') return test.fn;
  if (test.kind === 'row') return test.which;
  return test.kind === 'time-since' ? `since-${test.which}` : test.kind;
}

/** Another test of the same rows that keeps of the old one what fits: attribute, date, comparison, conditions. */
export function changedTest(name: TestName, old: LinkedTest, dates: readonly Column[]): LinkedTest {
  switch (name) {
    case 'exists':
    case 'not-exists':
      return { kind: name };
    case 'count':
      return { kind: 'count', ...numericComparison(old) };
    case 'first':
    case 'last':
      return { kind: 'row', which: name, by: byOf(old, dates), such: old.kind === 'row' ? old.such : everyone() };
    case 'since-first':
    case 'since-last': {
      const which = name === 'since-first' ? 'first' : 'last';
      const by = byOf(old, dates);
      const isDate = by !== null && (by.links.length > 0 || dates.some((one) => one.name === by.column));
      const kept =
        old.kind === 'time-since' ? old : { operator: 'at-least' as const, amount: 30, unit: 'day' as const };
      const { operator, amount, unit } = kept;
      return { kind: 'time-since', which, by: isDate ? by : onlyDate(dates), operator, amount, unit };
    }
    default:
      return aggregate(name, old);
  }
}

/** The type of what a count or an aggregate gives. */
export function resultType(test: Comparison, measured: DataType | undefined): DataType {
  if (test.kind === 'count' || test.fn === 'count-distinct' || test.fn === 'count-filled') return 'integer';
  if (test.fn === 'avg' || test.fn === 'stddev') return 'float';
  return test.fn === 'joined' ? 'text' : (measured ?? 'decimal');
}

/** Operators for a count or an aggregate. A count is never empty. */
export function linkedOperators(test: Comparison, type: DataType): readonly LinkedOperator[] {
  const fits: readonly string[] = offeredOperators(type);
  return linkedOperatorSchema.options.filter(
    (id) => fits.includes(id) && (test.kind === 'aggregate' || valueKindOf(id) !== 'none'),
  );
}

/** A comparison after the type it compares has changed: what does not fit any more starts anew. */
export function fitting<Test extends Comparison>(test: Test, type: DataType, before: DataType): Test {
  if (type === before) return test;
  const operator = operators[test.operator].fits.includes(type) ? test.operator : 'equals';
  const kept = isNumber(type) && isNumber(before) ? carryValue(test.value, operator, type) : freshValue(operator, type);
  return { ...test, operator, value: kept };
}

function aggregate(fn: LinkedAggregate, old: LinkedTest): LinkedTest {
  const kept = old.kind === 'aggregate' ? old : undefined;
  const numeric = fn !== 'min' && fn !== 'max' && fn !== 'joined';
  const comparison = kept && !numeric ? { operator: kept.operator, value: kept.value } : numericComparison(old);
  const text = { operator: 'contains' as const, value: { kind: 'one' as const, value: '' } };
  return {
    kind: 'aggregate',
    fn,
    attribute: kept?.attribute ?? null,
    ...(kept?.formula === undefined ? {} : { formula: kept.formula }),
    ...(fn === 'joined' && kept?.fn !== 'joined' ? text : comparison),
  };
}

/** The comparison of a test where it compares numbers, else "at least 1". */
function numericComparison(old: LinkedTest): Pick<Comparison, 'operator' | 'value'> {
  const fresh = { operator: 'at-least' as const, value: { kind: 'one' as const, value: '1' } };
  if (old.kind !== 'count' && old.kind !== 'aggregate') return fresh;
  const fits: readonly string[] = linkedOperators({ ...old, kind: 'count' }, 'integer');
  return fits.includes(old.operator) && operandsOf(old.value).every(isNumeric)
    ? { operator: old.operator, value: old.value }
    : fresh;
}

function operandsOf(value: ConditionValue): readonly Operand[] {
  if (value.kind === 'one') return [value.value];
  if (value.kind === 'range') return [value.from, value.to];
  return value.kind === 'list' ? value.values : [];
}

/** Whether an operand may be compared with a number; what is computed is checked when its type is known. */
function isNumeric(operand: Operand): boolean {
  if (typeof operand === 'string') return operand === '' || Number.isFinite(Number(operand));
  return typeof operand === 'object' && !('relative' in operand);
}

function byOf(old: LinkedTest, dates: readonly Column[]): AttributePath | null {
  return old.kind === 'row' || old.kind === 'time-since' ? old.by : onlyDate(dates);
}

/** The one date of the rows; none where there are several to choose from. */
function onlyDate(dates: readonly Column[]): AttributePath | null {
  const [first, second] = dates;
  return first && !second ? { links: [], column: first.name } : null;
}

function isNumber(type: DataType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'float';
}
