import { resolveAttribute } from '../attribute/resolve-attribute.ts';
import { compileFormula } from '../expression/compile-formula.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { Scalar } from '../relation/scalar.ts';
import type { AttributeCondition, Comparing, FormulaCondition } from './condition.ts';
import type { ConditionPlace, RuleCompiler } from './condition-place.ts';
import { shortFormula } from './description.ts';
import { testValue } from './test-value.ts';
import type { TestedValue } from './value-test.ts';

/** A condition on an attribute of the row. */
export function compileAttribute(
  compiler: RuleCompiler,
  condition: AttributeCondition,
  place: ConditionPlace,
): Predicate | undefined {
  if (!condition.attribute) return compiler.missing(place, 'Attribute', 'Choose what the condition is about.');
  const resolved = compiler.take(place, resolveAttribute(compiler.context, place.table, condition.attribute));
  return resolved && compileTest(compiler, { ...resolved, table: place.table }, condition, place);
}

/** A condition on the value of a formula on the row. */
export function compileFormulaCondition(
  compiler: RuleCompiler,
  condition: FormulaCondition,
  place: ConditionPlace,
): Predicate | undefined {
  const scalar = compileFormulaValue(compiler, condition.formula, place.table, place);
  const label = shortFormula(condition.formula);
  return scalar && compileTest(compiler, { scalar, label, table: place.table }, condition, place);
}

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
