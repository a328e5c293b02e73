import type { DataType } from '../../catalog/data-type.ts';
import type { Comparing, ConditionValue, Operand, TextComparison } from '../../condition/condition.ts';
import type { OperatorId } from '../../condition/operator-id.ts';
import type { NaiveValue } from '../naive/value.ts';
import { randomFormula } from './random-formula.ts';
import { operandOf, randomPeriod } from './random-operand.ts';
import { listVariables, variableFor } from './random-variables.ts';
import type { Scope } from './scope.ts';

/** An operator with a value to compare with, and for texts how they are compared; `from` draws values of the data. */
export function randomComparison(
  scope: Scope,
  table: string,
  operator: OperatorId,
  type: DataType,
  from: () => NaiveValue,
): Comparing {
  const value = randomValueFor(scope, table, operator, type, from);
  const text = type === 'text' && scope.draw.chance(0.5) ? randomTextComparison(scope, value) : undefined;
  return { operator, value, ...(text ? { text } : {}) };
}

/** A value an operator may have on its right side. */
export function randomValueFor(
  scope: Scope,
  table: string,
  operator: OperatorId,
  type: DataType,
  from: () => NaiveValue,
): ConditionValue {
  const { draw, context } = scope;
  const hasVariables = context.variables.size > 0;
  const one = (value = from()): Operand => {
    if (draw.chance(hasVariables ? 0.1 : 0)) return { variable: variableFor(draw, type) };
    const formula = draw.chance(0.08) ? randomFormula(scope, table, formulaTypeFor(scope, type)) : undefined;
    return formula ? { formula: formula.text } : operandOf(draw, type, value, context.clock);
  };
  switch (operator) {
    case 'is-empty':
    case 'is-not-empty':
      return { kind: 'none' };
    case 'in':
    case 'not-in':
      return draw.chance(hasVariables ? 0.15 : 0)
        ? { kind: 'variable', variable: listVariables[type] ?? 'texts' }
        : { kind: 'list', values: draw.several(1, 4, () => listed(scope, type, from())) };
    case 'between':
    case 'not-between': {
      const [low, high] = [from(), from()];
      const isReversed = typeof low === typeof high && low !== null && high !== null && low > high && draw.chance(0.9);
      return { kind: 'range', from: one(isReversed ? high : low), to: one(isReversed ? low : high) };
    }
    case 'during':
    case 'not-during':
      return { kind: 'period', period: randomPeriod(draw, type === 'date' ? 'date' : 'datetime') };
    case 'anniversary':
    case 'not-anniversary':
      return { kind: 'period', period: randomPeriod(draw, 'date') };
    case 'starts-with':
    case 'not-starts-with':
    case 'ends-with':
    case 'not-ends-with':
    case 'contains':
    case 'not-contains':
    case 'like':
    case 'not-like':
    case 'matches':
    case 'not-matches':
      if (draw.chance(hasVariables ? 0.1 : 0)) return { kind: 'one', value: { variable: variableFor(draw, 'text') } };
      return { kind: 'one', value: partOf(scope, operator, String(from())) };
    default:
      return { kind: 'one', value: one() };
  }
}

/** Mostly of the same type; a day may stand beside datetimes. */
function formulaTypeFor({ draw }: Scope, type: DataType): DataType {
  return type === 'datetime' && draw.chance(0.5) ? 'date' : type;
}

export function listed(scope: Scope, type: DataType, value: NaiveValue): string | boolean {
  const literal = operandOf(scope.draw, type, value, scope.context.clock);
  return typeof literal === 'object' ? listed(scope, type, value) : literal;
}

/** Trimming is left out where nothing would be left of a constant: that is no value. */
function randomTextComparison({ draw }: Scope, value: ConditionValue): TextComparison {
  const constants = value.kind === 'one' ? [value.value] : value.kind === 'range' ? [value.from, value.to] : [];
  const isBlank = constants.some((one) => typeof one === 'string' && one.trim() === '');
  const trim = !isBlank && draw.chance(0.6);
  return { trim, fold: !trim || draw.chance(0.6) };
}

/** A piece of a text, for "like" with wildcards and escapes, for patterns with what they are made of. */
function partOf({ draw }: Scope, operator: OperatorId, text: string): string {
  const characters = Array.from(text);
  const length = draw.integer(1, 3);
  const start = operator.endsWith('starts-with') ? 0 : draw.integer(0, characters.length - 1);
  const from = operator.endsWith('ends-with') ? Math.max(0, characters.length - length) : start;
  const part = characters.slice(from, from + length).join('');
  const [first = 'a', last = 'a'] = [characters[0], characters.at(-1)];
  if (operator.endsWith('matches')) return pattern({ draw }, part, quoted(first), quoted(last));
  if (!operator.endsWith('like')) return part;
  const escaped = part.replace(/[\\%]/g, (character) => (draw.chance(0.7) ? `\\${character}` : character));
  return draw.pick([`%${escaped}%`, `%${escaped}`, `${escaped}%`, escaped, '%', `${first}%${last}`, '_%']);
}

function pattern({ draw }: Pick<Scope, 'draw'>, part: string, first: string, last: string): string {
  const plain = quoted(part);
  return draw.pick([
    plain,
    `^${plain}`,
    `${plain}$`,
    `^${first}.*${last}$`,
    `(?i)${plain}`,
    `(${plain})+`,
    `${plain}|^$`,
    `^[^${first}]`,
    `${first}{1,2}`,
    '\\d',
    '\\s$',
    '^\\pL+$',
    '(?s)e.b',
    'e.b',
    '(?m)^break$',
    '^(a|b)*$',
    '[[:upper:]]',
    '\\bb\\b',
  ]);
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&');
}
