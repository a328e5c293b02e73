import { all, any, not } from '../../relation/logic.ts';
import { literal } from '../../relation/literal.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { isEmpty } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, holds } from '../../relation/scalars.ts';
import {
  aggregateFormulaFunction,
  findFunction,
  formulaFunctions,
  rowFormulaFunction,
  windowFormulaFunction,
} from '../functions/formula-functions.ts';
import type { FormulaKind, FormulaSyntax, SyntaxOf } from '../syntax/formula-syntax.ts';
import { compileAggregate } from './compile-aggregate.ts';
import { compileCall } from './compile-call.ts';
import { compileDate, compileNumber, compileText, compileVariable } from './compile-constant.ts';
import { combineNumbers, compareValues, joinTexts, negative, type Operand } from './compile-operators.ts';
import { compileAggregateOver, compileWindow } from './compile-over.ts';
import { compileAttribute } from './compile-path.ts';
import { compileListTest, compileRangeTest } from './compile-tests.ts';
import { hintFor } from './nearest.ts';
import { type Compiled, type FormulaScope, nothing, report, reportType } from './scope.ts';
import { truthOf } from './truth.ts';
import { givenWords } from './type-words.ts';
import { asType, commonType } from './unify.ts';
import { phrase } from '../../words/phrase.ts';

type Compilers = { [Kind in FormulaKind]: (syntax: SyntaxOf<Kind>, scope: FormulaScope) => Compiled };

const compilers: Compilers = {
  number: compileNumber,
  text: compileText,
  date: compileDate,
  boolean: (syntax) => literal(syntax.value, 'boolean'),
  empty: () => nothing,
  variable: compileVariable,
  attribute: compileAttribute,
  call: compileFunction,
  choice: compileChoice,
  negative: (syntax, scope) => {
    const [of] = operands([syntax.of], scope) ?? [];
    return of && negative(of, scope);
  },
  arithmetic: (syntax, scope) => {
    const [left, right] = operands([syntax.left, syntax.right], scope) ?? [];
    return left && right && combineNumbers(syntax.operator, left, right, scope);
  },
  joined: (syntax, scope) => {
    const parts = operands(syntax.parts, scope);
    return parts && joinTexts(parts, scope);
  },
  comparison: (syntax, scope) => {
    const [left, right] = operands([syntax.left, syntax.right], scope) ?? [];
    return left && right && compareValues(syntax.operator, left, right, scope);
  },
  'empty-test': (syntax, scope) => {
    const of = compileSyntax(syntax.of, scope);
    return of && holds(syntax.negated ? not(isEmpty(of)) : isEmpty(of));
  },
  'list-test': (syntax, scope) => compileListTest(syntax, scope, compileSyntax),
  'range-test': (syntax, scope) => compileRangeTest(syntax, scope, compileSyntax),
  negation: (syntax, scope) => {
    const [test] = truths([syntax.of], scope) ?? [];
    return test && holds(not(test));
  },
  all: (syntax, scope) => {
    const tests = truths(syntax.parts, scope);
    return tests && holds(all(...tests));
  },
  any: (syntax, scope) => {
    const tests = truths(syntax.parts, scope);
    return tests && holds(any(...tests));
  },
};

/** A part of a formula as a value; undefined when it has problems, which were reported to the scope. */
export function compileSyntax(syntax: FormulaSyntax, scope: FormulaScope): Compiled {
  const compile = compilers[syntax.kind] as (syntax: FormulaSyntax, scope: FormulaScope) => Compiled;
  return compile(syntax, scope);
}

/** Every part compiled, so that all problems are found; undefined when one has some. */
function operands(parts: readonly FormulaSyntax[], scope: FormulaScope): Operand[] | undefined {
  const values = parts.map((part) => compileSyntax(part, scope));
  const found = values.flatMap((value, index) => {
    const at = parts[index];
    return value && at ? [{ value, at }] : [];
  });
  return found.length === parts.length ? found : undefined;
}

function truths(parts: readonly FormulaSyntax[], scope: FormulaScope): Predicate[] | undefined {
  const tests = operands(parts, scope)?.map(({ value, at }) => truthOf(value, at, scope));
  const found = tests?.filter((test) => test !== undefined);
  return found?.length === parts.length ? found : undefined;
}

function compileFunction(syntax: SyntaxOf<'call'>, scope: FormulaScope): Compiled {
  const name = findFunction(syntax.name.name);
  if (name === undefined) {
    const hint = hintFor(syntax.name.name, Object.keys(formulaFunctions));
    return report(scope, syntax.name, 'formula.name', { what: phrase('named.function'), name: syntax.name.name, hint });
  }
  const window = windowFormulaFunction(name);
  if (window) return compileWindow(window, name, syntax, scope, compileSyntax);
  const aggregate = aggregateFormulaFunction(name);
  if (aggregate) {
    const compile = syntax.over ? compileAggregateOver : compileAggregate;
    return compile(aggregate, name, syntax, scope, compileSyntax);
  }
  if (syntax.over) {
    const reason = phrase('syntax.overOfRows', { name });
    return report(scope, syntax.over, 'formula.syntax', { reason });
  }
  const stray = syntax.args.find((arg) => arg.where ?? arg.orderBy);
  if (stray) {
    const reason = phrase('syntax.whereOfRows', { name });
    return report(scope, stray, 'formula.syntax', { reason });
  }
  const args = operands(
    syntax.args.map((arg) => arg.value),
    scope,
  );
  const found = rowFormulaFunction(name);
  return (
    args &&
    found &&
    compileCall(
      found,
      name,
      syntax,
      args.map(({ value }) => value),
      scope,
    )
  );
}

function compileChoice(syntax: SyntaxOf<'choice'>, scope: FormulaScope): Compiled {
  const tests = truths(
    syntax.branches.map((branch) => branch.when),
    scope,
  );
  const ends = syntax.branches.map((branch) => branch.result);
  const values = operands(syntax.otherwise ? [...ends, syntax.otherwise] : ends, scope);
  if (!tests || !values) return undefined;
  const type = typeOfAll(values, scope);
  if (type === undefined) return undefined;
  const results = values.map(({ value }) => asType(value, type));
  const args = tests.flatMap((test, index): Scalar[] => [holds(test), results[index] ?? nothing]);
  return call('choose', [...args, results[tests.length] ?? call('empty', [], type)], type);
}

function typeOfAll(values: readonly Operand[], scope: FormulaScope) {
  const typed = values.filter(({ value }) => value !== nothing);
  const [first] = typed;
  if (!first) return 'text';
  let type = first.value.type;
  for (const { value, at } of typed) {
    const common = commonType(type, value.type);
    if (common === undefined) return reportType(scope, at, givenWords(first.value), givenWords(value));
    type = common;
  }
  return type;
}
