import type { DataType } from '../../catalog/data-type.ts';
import type { ConditionValue, LinkedOperator, Operand } from '../../condition/condition.ts';
import { operators } from '../../condition/operators.ts';
import { randomFormula } from './random-formula.ts';
import { randomMoment, randomPeriod } from './random-operand.ts';
import { listVariables, variableFor } from './random-variables.ts';
import type { Scope } from './scope.ts';

const always: LinkedOperator[] = [
  'equals',
  'not-equals',
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
  'not-between',
  'in',
  'not-in',
];
const onFewTypes: LinkedOperator[] = ['contains', 'not-contains', 'during', 'not-during'];

/**
 * A comparison of what is measured on linked rows, of a type, on a row of a table; `from` draws what a marketer could
 * type. Averages and deviations (`isInexact`) stand beside constants only.
 */
export function linkedComparison(
  scope: Scope,
  table: string,
  type: DataType,
  from: () => string,
  { canBeEmpty = false, isInexact = false }: { canBeEmpty?: boolean; isInexact?: boolean } = {},
): { operator: LinkedOperator; value: ConditionValue } {
  const { draw, context } = scope;
  const hasVariables = context.variables.size > 0;
  const fitting = [...always, ...Array.from({ length: 6 }, () => onFewTypes).flat()].filter((id) =>
    operators[id].fits.includes(type),
  );
  const operator = draw.pick<LinkedOperator>(canBeEmpty ? [...fitting, 'is-empty', 'is-not-empty'] : fitting);
  const one = (): Operand => {
    if (!isInexact && draw.chance(hasVariables ? 0.08 : 0)) return { variable: variableFor(draw, type) };
    const formula = !isInexact && draw.chance(0.06) ? randomFormula(scope, table, type) : undefined;
    if (formula) return { formula: formula.text };
    return isMoment(type) && draw.chance(0.4) ? randomMoment(draw, type) : from();
  };
  return { operator, value: valueFor(scope, operator, type, one, from) };
}

function isMoment(type: DataType): type is 'date' | 'datetime' {
  return type === 'date' || type === 'datetime';
}

function valueFor(
  { draw, context }: Scope,
  operator: LinkedOperator,
  type: DataType,
  one: () => Operand,
  from: () => string,
): ConditionValue {
  switch (operator) {
    case 'is-empty':
    case 'is-not-empty':
      return { kind: 'none' };
    case 'between':
    case 'not-between':
      return { kind: 'range', from: one(), to: one() };
    case 'in':
    case 'not-in':
      return draw.chance(context.variables.size > 0 ? 0.1 : 0)
        ? { kind: 'variable', variable: listVariables[type] ?? 'texts' }
        : { kind: 'list', values: draw.several(1, 3, from) };
    case 'during':
    case 'not-during':
      return { kind: 'period', period: randomPeriod(draw, type === 'date' ? 'date' : 'datetime') };
    case 'contains':
    case 'not-contains': {
      const characters = Array.from(from());
      const at = draw.integer(0, characters.length - 1);
      return { kind: 'one', value: characters.slice(at, at + 2).join('') || 'a' };
    }
    default:
      return { kind: 'one', value: one() };
  }
}
