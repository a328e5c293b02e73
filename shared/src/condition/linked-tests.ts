import { resolveAttribute } from '../attribute/resolve-attribute.ts';
import type { AttributePath } from '../attribute/attribute-path.ts';
import { literal } from '../relation/literal.ts';
import type { Predicate } from '../relation/predicate.ts';
import { compare } from '../relation/predicates.ts';
import type { Scalar } from '../relation/scalar.ts';
import { aggregate, holds } from '../relation/scalars.ts';
import type { LinkUse } from '../relation/table-source.ts';
import { aggregateTypes } from '../relation/value-types.ts';
import { compileFormulaValue, compileTest } from './compile-test.ts';
import type { LinkedTest } from './condition.ts';
import { below, type ConditionPlace, type RuleCompiler } from './condition-place.ts';
import { shortFormula } from './description.ts';

type Test<Kind extends LinkedTest['kind']> = Extract<LinkedTest, { kind: Kind }>;
type Measuring = Exclude<LinkedTest, Test<'exists' | 'not-exists'>>;

/** The rows a link leads to from a row of table `from`, those for which `where` holds. */
export interface LinkedRows {
  link: LinkUse;
  from: string;
  where: Predicate;
}

/** A test of linked rows as a predicate on the row they belong to; formulas on the right are computed on that row. */
export function testLinkedRows(
  compiler: RuleCompiler,
  test: Measuring,
  rows: LinkedRows,
  place: ConditionPlace,
): Predicate | undefined {
  if (test.kind === 'row') return testRow(compiler, test, rows, place);
  if (test.kind === 'time-since') return testTimeSince(compiler, test, rows, place);
  const measured = test.kind === 'count' ? counted(rows) : aggregated(compiler, test, rows, place);
  return measured && compileTest(compiler, { ...measured, table: rows.from }, test, place);
}

/** The first row by an attribute, ties by key, empties last both ways. */
function testRow(
  compiler: RuleCompiler,
  { by, which, such }: Test<'row'>,
  { link, where }: LinkedRows,
  place: ConditionPlace,
): Predicate | undefined {
  const order = attributeOfRows(compiler, by, link, place, 'Order', 'Choose by what rows are first or last.');
  const path = below(place.path, 'test/such');
  const fulfilled = compiler.part(such, { ...place, table: link.to.table, path, depth: place.depth + 1 });
  if (!order || !fulfilled) return undefined;
  const direction = which === 'first' ? 'ascending' : 'descending';
  const answer = aggregate(link, 'first', holds(fulfilled), where, { by: order.scalar, direction });
  return compare('=', answer, literal(true, 'boolean'));
}

/** At least 30 days ago: on the day 30 days ago or before. */
function testTimeSince(
  compiler: RuleCompiler,
  { by, which, operator, amount, unit }: Test<'time-since'>,
  { link, where, from }: LinkedRows,
  place: ConditionPlace,
): Predicate | undefined {
  const found = attributeOfRows(compiler, by, link, place, 'Date', 'Choose since which date time is counted.');
  if (!found) return undefined;
  const { scalar, label } = found;
  if (scalar.type !== 'date' && scalar.type !== 'datetime') {
    const params = { operator: 'the time since it', attribute: label, type: scalar.type };
    return compiler.fail(place, { code: 'condition.operator', params });
  }
  const moment = aggregate(link, which === 'first' ? 'min' : 'max', scalar, where);
  const value = { kind: 'one' as const, value: { relative: 'ago' as const, amount, unit } };
  const compared = operator === 'at-least' ? 'at-most' : 'at-least';
  return compileTest(compiler, { scalar: moment, label, table: from }, { operator: compared, value }, place);
}

interface Measured {
  scalar: Scalar;
  label: string;
}

function counted({ link, where }: LinkedRows): Measured {
  return { scalar: aggregate(link, 'count', null, where), label: 'The number' };
}

function aggregated(
  compiler: RuleCompiler,
  test: Test<'aggregate'>,
  { link, where }: LinkedRows,
  place: ConditionPlace,
): Measured | undefined {
  const of =
    test.formula === undefined
      ? attributeOfRows(compiler, test.attribute, link, place, 'Attribute', 'Choose what to aggregate.')
      : formulaOfRows(compiler, test.formula, link, place);
  if (!of) return undefined;
  const { scalar, label } = of;
  if (aggregateTypes[test.fn](scalar) === undefined) {
    const params = { operator: test.fn, attribute: label, type: scalar.type };
    return compiler.fail(place, { code: 'condition.operator', params });
  }
  return { scalar: aggregate(link, test.fn, scalar, where), label };
}

function attributeOfRows(
  compiler: RuleCompiler,
  path: AttributePath | null,
  link: LinkUse,
  place: ConditionPlace,
  field: string,
  hint: string,
): Measured | undefined {
  if (!path) return compiler.missing(place, field, hint);
  return compiler.take(place, resolveAttribute(compiler.context, link.to.table, path));
}

function formulaOfRows(
  compiler: RuleCompiler,
  formula: string,
  link: LinkUse,
  place: ConditionPlace,
): Measured | undefined {
  const scalar = compileFormulaValue(compiler, formula, link.to.table, place);
  return scalar && { scalar, label: shortFormula(formula) };
}
