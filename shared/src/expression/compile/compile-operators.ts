import { isNumeric } from '../../catalog/data-type.ts';
import type { RowFunction } from '../../relation/row-functions.ts';
import { literal } from '../../relation/literal.ts';
import { not } from '../../relation/logic.ts';
import { compare } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, holds } from '../../relation/scalars.ts';
import { isComparable } from '../../relation/value-types.ts';
import { negated } from '../functions/compile-parts.ts';
import type { ArithmeticOperator, FormulaSpan, SyntaxOf } from '../syntax/formula-syntax.ts';
import { type Compiled, type FormulaScope, nothing, reportType } from './scope.ts';
import { givenWords } from './type-words.ts';
import { asType, commonType } from './unify.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

const arithmetic: Readonly<Record<ArithmeticOperator, RowFunction>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'modulo',
};

/** A value with its place. */
export interface Operand {
  value: Scalar;
  at: FormulaSpan;
}

export function combineNumbers(
  operator: ArithmeticOperator,
  left: Operand,
  right: Operand,
  scope: FormulaScope,
): Compiled {
  const suits = [left, right].map((one) => needNumber(one, scope));
  if (suits.includes(false)) return undefined;
  const sides = [left.value, right.value].map((value) => (value === nothing ? undefined : value.type));
  const common = commonType(sides[0] ?? sides[1] ?? 'integer', sides[1] ?? sides[0] ?? 'integer') ?? 'integer';
  const type = operator === '/' && common === 'integer' ? 'decimal' : common;
  if (operator === '*' && isMixed(left.value, right.value)) return call('multiply', [left.value, right.value], type);
  return call(arithmetic[operator], [asType(left.value, type), asType(right.value, type)], type);
}

/** A whole number times a decimal, which the engine multiplies faster than two decimals. */
function isMixed(left: Scalar, right: Scalar): boolean {
  const types = [left, right].filter((one) => one !== nothing).map((one) => one.type);
  return types.includes('integer') && types.includes('decimal');
}

export function negative(one: Operand, scope: FormulaScope): Compiled {
  if (!needNumber(one, scope)) return undefined;
  return one.value === nothing ? call('empty', [], 'integer') : negated(one.value);
}

function needNumber({ value, at }: Operand, scope: FormulaScope): boolean {
  if (value === nothing || isNumeric(value.type)) return true;
  const isDate = value.type === 'date' || value.type === 'datetime';
  reportType(
    scope,
    at,
    phrase('takes.number'),
    withHint(givenWords(value), isDate ? phrase('conversion.dates') : undefined),
  );
  return false;
}

export function joinTexts(parts: readonly Operand[], scope: FormulaScope): Compiled {
  const wrong = parts.filter(({ value }) => value !== nothing && value.type !== 'text');
  for (const { value, at } of wrong) {
    reportType(scope, at, phrase('takes.text'), withHint(givenWords(value), phrase('conversion.toText')));
  }
  return wrong.length > 0
    ? undefined
    : call(
        'join-texts',
        parts.map(({ value }) => asType(value, 'text')),
        'text',
      );
}

/** Two values compared; `<>` is true wherever `=` is not, empties included. */
export function compareValues(
  operator: SyntaxOf<'comparison'>['operator'],
  left: Operand,
  right: Operand,
  scope: FormulaScope,
): Compiled {
  if (!needComparable(left, right, operator === '=' || operator === '<>', scope)) return undefined;
  if (operator === '<>') return holds(not(compare('=', left.value, right.value)));
  return holds(compare(operator, left.value, right.value));
}

/** Reports why two values do not compare. */
export function needComparable(left: Operand, right: Operand, isEquality: boolean, scope: FormulaScope): boolean {
  const empty = [left, right].find((one) => one.value === nothing);
  if (empty) {
    reportType(scope, empty.at, phrase('takes.any'), phrase('given.emptyToTest'));
    return false;
  }
  if (!isComparable(left.value.type, right.value.type)) {
    const wanted = givenWords(left.value);
    reportType(scope, right.at, wanted, withHint(givenWords(right.value), conversionHint(left.value, right.value)));
    return false;
  }
  if (isEquality || left.value.type !== 'boolean') return true;
  reportType(scope, left.at, phrase('needed.ordered'), phrase('given.boolean'));
  return false;
}

function withHint(value: Phrase, hint: Phrase | undefined): Phrase {
  return hint ? phrase('given.withHint', { value, hint }) : value;
}

function conversionHint(left: Scalar, right: Scalar): Phrase | undefined {
  const types = [left.type, right.type];
  if (types.includes('date') && types.includes('datetime')) return phrase('conversion.day');
  if (types.includes('date') && types.includes('text')) return phrase('conversion.dateText');
  return types.includes('text') ? phrase('conversion.text') : undefined;
}

const plainKinds: readonly Scalar['kind'][] = ['column', 'follow', 'aggregate', 'literal'];

/** True when repeating a value costs nothing. */
export function isPlain(value: Scalar): boolean {
  return plainKinds.includes(value.kind);
}

/** A boolean value as one that is never empty. */
export function settled(value: Scalar): Scalar {
  return holds(compare('=', value, literal(true, 'boolean')));
}
