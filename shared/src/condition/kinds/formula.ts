import { z } from 'zod';
import type { DataType } from '../../catalog/data-type.ts';
import { formulaTextSchema } from '../../expression/formula-text.ts';
import { compileFormulaValue, compileTest } from '../compile-test.ts';
import { comparing, type Comparing, type ConditionValue } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { typeOfFormula } from '../describe-attribute.ts';
import { describeComparison, withOrEmpty } from '../describe-value.ts';
import { attribute, compose, shortFormula } from '../description.ts';
import { say } from '../../words/language.ts';

/** A condition on the value of a formula; a formula that is true or false is usually compared with `true`. */
export interface FormulaCondition extends Comparing {
  kind: 'formula';
  formula: string;
}

export const formulaCondition: ConditionDefinition<FormulaCondition> = {
  schema: () => z.object({ kind: z.literal('formula'), formula: formulaTextSchema, ...comparing }),
  compile(compiler, condition, place) {
    const { table } = place;
    const scalar = compileFormulaValue(compiler, condition.formula, table, place);
    const label = shortFormula(condition.formula);
    return scalar && compileTest(compiler, { scalar, label, table }, condition, place);
  },
  /** A formula that is true is said alone: "points > 100 and tier = 'gold'". */
  describe(condition, table, { catalog, language }) {
    const { operator, value, formula } = condition;
    const isTrue = operator === 'equals' && value.kind === 'one' && value.value === true;
    const type = isTrue ? undefined : (typeOfFormula(formula, table, catalog) ?? typeOfValue(value));
    const said = attribute(say(shortFormula(formula), language));
    if (isTrue) return withOrEmpty(language, said, condition);
    const comparison = describeComparison(language, condition, type);
    return withOrEmpty(language, compose(language, 'condition.is', { attribute: said, comparison }), condition);
  },
  compared: (condition) => ({ value: condition.value, with: (value) => ({ ...condition, value }) }),
};

/** Where a formula's own type is not known, a day it is compared with tells it. */
function typeOfValue(compared: ConditionValue): DataType | undefined {
  if (compared.kind !== 'one') return undefined;
  const { value } = compared;
  const isDay =
    typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.test(value) : typeof value === 'object' && 'relative' in value;
  return isDay ? 'date' : undefined;
}
