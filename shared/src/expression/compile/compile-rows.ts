import { isNumeric } from '../../catalog/data-type.ts';
import { all } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { AggregateFormulaFunction } from '../functions/aggregate-functions.ts';
import type { ArgumentSyntax, FormulaSyntax } from '../syntax/formula-syntax.ts';
import { type Compiled, type FormulaScope, nothing } from './scope.ts';
import { truthOf } from './truth.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

export type CompileIn = (syntax: FormulaSyntax, scope: FormulaScope) => Compiled;

/** The rows that are kept by `where`, in any argument; undefined when one has problems. */
export function compileFilters(
  args: readonly ArgumentSyntax[],
  scope: FormulaScope,
  compile: CompileIn,
): Predicate | undefined {
  const filters = args.flatMap(({ where }) => (where ? [{ where, test: compile(where, scope) }] : []));
  const tests = filters.map(({ where, test }) => test && truthOf(test, where, scope));
  const found = tests.filter((test) => test !== undefined);
  return found.length === tests.length ? all(...found) : undefined;
}

/** What a function of rows needs that the value is not; undefined when it suits. */
export function unsuited(one: AggregateFormulaFunction, of: Scalar): Phrase | undefined {
  if (of === nothing) return phrase('needed.rowsValue');
  if (one.of === 'number' && !isNumeric(of.type)) return phrase('takes.number');
  if (one.of === 'text' && of.type !== 'text') return phrase('needed.textToMake');
  return one.of === 'ordered' && of.type === 'boolean' ? phrase('needed.ordered') : undefined;
}
