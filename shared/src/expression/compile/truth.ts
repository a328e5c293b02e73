import { literal } from '../../relation/literal.ts';
import { always } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { FormulaSpan } from '../syntax/formula-syntax.ts';
import { type FormulaScope, nothing, reportType } from './scope.ts';
import { givenWords } from './type-words.ts';
import { phrase } from '../../words/phrase.ts';

/** A value as a test: true or not true, empty is not true. */
export function truthOf(value: Scalar, at: FormulaSpan, scope: FormulaScope): Predicate | undefined {
  if (value === nothing) return always(false);
  if (value.type !== 'boolean') return reportType(scope, at, phrase('takes.boolean'), givenWords(value));
  if (value.kind === 'holds') return value.of;
  if (value.kind === 'literal') return always(value.value === true);
  return compare('=', value, literal(true, 'boolean'));
}
