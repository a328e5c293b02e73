import { type DataType, dataTypes } from '../../catalog/data-type.ts';
import type { AttributeCondition, ConditionValue, Operand } from '../../condition/condition.ts';
import { type OperatorId, operatorIds } from '../../condition/operator-id.ts';
import type { NaiveValue } from '../naive/value.ts';
import { operandOf, randomPeriod } from './random-operand.ts';
import { randomAttribute, type Scope, valueFromData } from './scope.ts';

const everyType: OperatorId[] = ['equals', 'not-equals', 'is-empty', 'is-not-empty'];
const comparisons: OperatorId[] = [
  ...everyType,
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
  'not-between',
];
const ordered: OperatorId[] = [...comparisons, 'in', 'not-in'];
const forDates: OperatorId[] = ['during', 'not-during'];
const forText: OperatorId[] = ['starts-with', 'not-starts-with', 'contains', 'not-contains', 'like', 'not-like'];

/** Operators tried on each type. */
export function operatorsTried(type: DataType): readonly OperatorId[] {
  switch (type) {
    case 'boolean':
      return everyType;
    case 'text':
      return [...ordered, ...forText];
    case 'date':
    case 'datetime':
      return type === 'date' ? [...ordered, ...forDates] : [...comparisons, ...forDates];
    case 'integer':
    case 'decimal':
    case 'float':
      return ordered;
  }
}

const negatives: ReadonlySet<OperatorId> = new Set(operatorIds.filter((id) => id.startsWith('not-')));

const onFewTypes = new Set<OperatorId>([...forText, ...forDates]);
const combinations = dataTypes
  .flatMap((type) => operatorsTried(type).map((operator) => ({ type, operator })))
  .flatMap((one) => (onFewTypes.has(one.operator) ? [one, one, one] : [one]));

/** A condition on an attribute of a table; every operator on every type is about equally likely. */
export function randomAttributeCondition(scope: Scope, table: string): AttributeCondition {
  const { draw } = scope;
  const wanted = draw.pick(combinations);
  const fitting = draw.chance(0.8) ? randomAttribute(scope, table, (column) => column.type === wanted.type) : undefined;
  const found = fitting ?? randomAttribute(scope, table);
  if (found === undefined) throw new Error(`no columns in ${table}`);
  const operator = found === fitting ? wanted.operator : draw.pick(operatorsTried(found.column.type));
  const value = randomValueFor(scope, operator, found.column.type, () =>
    valueFromData(scope, table, found.path, found.column),
  );
  const condition: AttributeCondition = { kind: 'attribute', attribute: found.path, operator, value };
  if (operator.endsWith('empty') || !draw.chance(0.3)) return condition;
  return { ...condition, orEmpty: draw.chance(negatives.has(operator) ? 0.2 : 0.8) };
}

function randomValueFor(scope: Scope, operator: OperatorId, type: DataType, from: () => NaiveValue): ConditionValue {
  const { draw, context } = scope;
  const one = (value = from()): Operand => operandOf(draw, type, value, context.clock);
  switch (operator) {
    case 'is-empty':
    case 'is-not-empty':
      return { kind: 'none' };
    case 'in':
    case 'not-in':
      return { kind: 'list', values: draw.several(1, 4, () => listed(scope, type, from())) };
    case 'between':
    case 'not-between': {
      const [low, high] = [from(), from()];
      const isReversed = typeof low === typeof high && low !== null && high !== null && low > high && draw.chance(0.9);
      return { kind: 'range', from: one(isReversed ? high : low), to: one(isReversed ? low : high) };
    }
    case 'during':
    case 'not-during':
      return { kind: 'period', period: randomPeriod(draw, type === 'date' ? 'date' : 'datetime') };
    case 'starts-with':
    case 'not-starts-with':
    case 'contains':
    case 'not-contains':
    case 'like':
    case 'not-like':
      return { kind: 'one', value: partOf(scope, operator, String(from())) };
    default:
      return { kind: 'one', value: one() };
  }
}

function listed(scope: Scope, type: DataType, value: NaiveValue): string | boolean {
  const literal = operandOf(scope.draw, type, value, scope.context.clock);
  return typeof literal === 'object' ? listed(scope, type, value) : literal;
}

/** A piece of a text, for "like" with wildcards and escapes. */
function partOf({ draw }: Scope, operator: OperatorId, text: string): string {
  const characters = Array.from(text);
  const from = operator.endsWith('starts-with') ? 0 : draw.integer(0, characters.length - 1);
  const part = characters.slice(from, from + draw.integer(1, 3)).join('');
  if (!operator.endsWith('like')) return part;
  const escaped = part.replace(/[\\%]/g, (character) => (draw.chance(0.7) ? `\\${character}` : character));
  return draw.pick([
    `%${escaped}%`,
    `%${escaped}`,
    `${escaped}%`,
    escaped,
    '%',
    `${characters[0] ?? ''}%${characters.at(-1) ?? ''}`,
    '_%',
  ]);
}
