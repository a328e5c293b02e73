import { compileFormula } from '../expression/compile-formula.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { Scalar } from '../relation/scalar.ts';
import type { Comparing } from './condition.ts';
import type { ConditionPlace, RuleCompiler } from './condition-place.ts';
import { testValue } from './test-value.ts';
import type { TestedValue } from './value-test.ts';

/** The value of a formula on a row of a table, with its problems noted. */
export function compileFormulaValue(
  compiler: RuleCompiler,
  formula: string,
  table: string,
  place: ConditionPlace,
): Scalar | undefined {
  const { scalar, problems } = compileFormula(formula, table, compiler.context);
  for (const { code, params } of problems) compiler.fail(place, { code, params });
  return scalar ?? undefined;
}

/** The test of a value, with problems and warnings noted. */
export function compileTest(
  compiler: RuleCompiler,
  tested: TestedValue,
  how: Comparing,
  place: ConditionPlace,
): Predicate | undefined {
  const test = compiler.take(place, testValue(tested, how, compiler.context));
  for (const warning of test?.warnings ?? []) compiler.fail(place, warning);
  return test?.predicate;
}
