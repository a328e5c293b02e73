import {
  type AttributeCondition,
  type AttributePath,
  type AudienceCondition,
  type ConditionValue,
  type Comparing,
  type DataType,
  everyone,
  type FormulaCondition,
  type LinkedCondition,
  type OperatorId,
} from '@fanfare/shared';
import { comparesText, valueKindOf } from './value-kind.ts';

/** A condition on a column with the operator most often wanted for its type, still without a value. */
export function freshAttribute(attribute: AttributePath, type: DataType): AttributeCondition {
  const operator: OperatorId = type === 'date' || type === 'datetime' ? 'during' : 'equals';
  return { kind: 'attribute', attribute, operator, value: freshValue(operator, type) };
}

/** A condition on a formula, still without one. */
export function freshFormula(): FormulaCondition {
  return { kind: 'formula', formula: '', operator: 'equals', value: { kind: 'one', value: true } };
}

/** "Exists such as" on a link, with all of its rows. */
export function freshLinked(via: readonly string[], link: string): LinkedCondition {
  return { kind: 'linked', via: [...via], link, test: { kind: 'exists' }, where: everyone() };
}

/** "Is in the audience", still without one. */
export function freshMembership(via: readonly string[]): AudienceCondition {
  return { kind: 'audience', via: [...via], audiences: [], match: 'any', negated: false };
}

/** The value an operator starts with; only where one choice is likelier than all others it is made. */
export function freshValue(operator: OperatorId, type: DataType): ConditionValue {
  const kind = valueKindOf(operator);
  const blank = type === 'boolean' ? true : '';
  if (kind === 'range') return { kind, from: '', to: '' };
  if (kind === 'list') return { kind, values: [] };
  if (kind === 'period') return { kind, period: { period: 'last', amount: 30, unit: 'day' } };
  if (kind === 'one') return { kind, value: blank };
  return { kind: 'none' };
}

/** A comparison by another operator: the value and how texts are compared stay where they still fit. */
export function carryComparison(old: Comparing, operator: OperatorId, type: DataType): Partial<Comparing> {
  const value = carryValue(old.value, operator, type);
  return comparesText(operator, type) ? { operator, value } : { operator, value, text: undefined };
}

/** The value of another operator, keeping what was typed where it still fits. */
export function carryValue(value: ConditionValue, operator: OperatorId, type: DataType): ConditionValue {
  const kind = valueKindOf(operator);
  if (kind === value.kind || (kind === 'list' && value.kind === 'variable')) return value;
  if (kind === 'list' && value.kind === 'one' && typeof value.value === 'string' && value.value !== '') {
    return { kind, values: [value.value] };
  }
  const first = value.kind === 'list' ? value.values[0] : undefined;
  if (kind === 'one' && first !== undefined) return { kind, value: first };
  if (kind === 'range' && value.kind === 'one') return { kind, from: value.value, to: '' };
  if (kind === 'one' && value.kind === 'range') return { kind, value: value.from };
  return freshValue(operator, type);
}
