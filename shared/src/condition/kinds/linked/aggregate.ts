import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../../../attribute/attribute-path.ts';
import type { DataType } from '../../../catalog/data-type.ts';
import { formulaTextSchema } from '../../../expression/formula-text.ts';
import { aggregate } from '../../../relation/scalars.ts';
import { aggregateTypes } from '../../../relation/value-types.ts';
import { compileFormulaValue } from '../../compile-test.ts';
import type { ConditionPlace, RuleCompiler } from '../../condition-place.ts';
import { typeOfAttribute, typeOfFormula } from '../../describe-attribute.ts';
import { attribute, compose, shortFormula } from '../../description.ts';
import { attributeOfRows, describeAttributeOfRows } from './attribute-of-rows.ts';
import type { ConstantContext, LinkedRows, LinkedTestDefinition, Measured, RowsInWords } from './definition.ts';
import {
  comparison,
  type Comparison,
  compileMeasured,
  describeMeasured,
  emptyFulfilsTest,
  zeroFulfils,
} from './measured.ts';
import { phrase } from '../../../words/phrase.ts';
import { say } from '../../../words/language.ts';

export const linkedAggregates = [
  'count-distinct',
  'count-filled',
  'sum',
  'avg',
  'min',
  'max',
  'stddev',
  'joined',
] as const;
export type LinkedAggregate = (typeof linkedAggregates)[number];

export interface AggregateTest extends Comparison {
  kind: 'aggregate';
  fn: LinkedAggregate;
  attribute: AttributePath | null;
  /** Aggregates this formula of the linked row instead of the attribute. */
  formula?: string | undefined;
}

export const aggregateTest: LinkedTestDefinition<AggregateTest> = {
  schema: () =>
    z.object({
      kind: z.literal('aggregate'),
      fn: z.enum(linkedAggregates),
      attribute: attributePathSchema.nullable(),
      formula: formulaTextSchema.optional(),
      ...comparison,
    }),
  compile(compiler, test, rows, place) {
    const of = measuredOfRows(compiler, test, rows, place);
    if (!of) return undefined;
    const { scalar, label } = of;
    if (aggregateTypes[test.fn](scalar) === undefined) {
      const params = { operator: test.fn, attribute: label, type: scalar.type };
      return compiler.fail(place, { code: 'condition.operator', params });
    }
    const measured = { scalar: aggregate(rows.link, test.fn, scalar, rows.where), label };
    return compileMeasured(compiler, measured, test, withoutRows, rows, place);
  },
  describe(test, said) {
    const { formula } = test;
    const { language } = said.wording;
    const of =
      formula === undefined
        ? describeAttributeOfRows(test.attribute, said)
        : attribute(say(shortFormula(formula), language));
    const measured = compose(language, `linked.${test.fn}`, { attribute: of, rows: said.rows });
    return describeMeasured(language, measured, test, typeOfAggregate(test, said), withoutRows);
  },
  withoutRows,
  compared: (test) => ({ value: test.value, with: (value) => ({ ...test, value }) }),
};

/** Counts and sums over no rows are 0, other aggregates empty. */
function withoutRows(test: AggregateTest, context: ConstantContext): boolean {
  const isZero = test.fn === 'sum' || test.fn === 'count-distinct' || test.fn === 'count-filled';
  return isZero ? zeroFulfils(test, context) : emptyFulfilsTest(test);
}

function measuredOfRows(
  compiler: RuleCompiler,
  { formula, attribute }: AggregateTest,
  rows: LinkedRows,
  place: ConditionPlace,
): Measured | undefined {
  if (formula === undefined) {
    return attributeOfRows(compiler, attribute, rows, place, [
      phrase('field.attributeOfCondition'),
      phrase('hint.chooseWhatToAggregate'),
    ]);
  }
  const scalar = compileFormulaValue(compiler, formula, rows.link.to.table, place);
  return scalar && { scalar, label: shortFormula(formula) };
}

/** Only the lowest and the highest of dates are dates themselves. */
function typeOfAggregate(test: AggregateTest, { table, wording }: RowsInWords): DataType | undefined {
  if ((test.fn !== 'min' && test.fn !== 'max') || table === undefined) return undefined;
  if (test.formula !== undefined) return typeOfFormula(test.formula, table, wording.catalog);
  return test.attribute ? typeOfAttribute(test.attribute, table, wording.catalog) : undefined;
}
