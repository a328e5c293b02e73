import type { DataType } from '../../catalog/data-type.ts';
import { resolveAttribute } from '../../attribute/resolve-attribute.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import { spanOf } from '../../condition/operand.ts';
import type { LiteralValue, Scalar } from '../../relation/scalar.ts';
import { invariant } from '../../result/invariant.ts';
import type { ActivityProblem, CompileContext, Environment, ValidateContext } from '../definition.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Enough to look at types and labels: table versions do not matter for them. */
const withoutData: Environment = new Map();

/** Where an attribute is looked up: the catalog, and the columns added to the rows. */
export type AttributeContext = Pick<ValidateContext, 'catalog' | 'columns'>;

/** Problems of an attribute chosen in an activity's settings; `what` says what it is for. */
export function attributeProblems(
  path: AttributePath | null,
  field: string,
  what: Text,
  table: string,
  context: AttributeContext,
): ActivityProblem[] {
  if (path === null)
    return [{ code: 'config.missing', field, params: { field: what, hint: phrase('hint.chooseAnAttribute') } }];
  const resolved = resolveAttribute({ ...context, environment: withoutData }, table, path);
  return resolved.ok ? [] : [{ ...resolved.failure, field }];
}

/** The attribute's value on a row of the table. */
export function attributeScalar(path: AttributePath | null, table: string, context: CompileContext): Scalar {
  invariant(path, 'no attribute is chosen');
  const resolved = resolveAttribute(context, table, path);
  invariant(resolved.ok, `there is no ${path.column} on ${table}`);
  return resolved.value.scalar;
}

/** Type of the attribute, undefined when there is none. */
export function attributeType(path: AttributePath, table: string, context: AttributeContext): DataType | undefined {
  const resolved = resolveAttribute({ ...context, environment: withoutData }, table, path);
  return resolved.ok ? resolved.value.scalar.type : undefined;
}

/** Problems of a value to which an attribute is compared; a day is no value of a datetime. */
export function literalProblems(
  value: string | boolean,
  path: AttributePath,
  field: string,
  table: string,
  context: AttributeContext & Pick<ValidateContext, 'timeZone'>,
): ActivityProblem[] {
  const { timeZone } = context;
  const type = attributeType(path, table, context);
  const span = type && spanOf(value, type, { now: '1970-01-01T00:00:00Z', timeZone });
  if (!type || (span && !span.until)) return [];
  const params = { value: String(value), type, attribute: describeAttribute(path, table, context.catalog) };
  return [{ code: 'condition.value.type', field, params }];
}

/** A value from the settings as a constant of the attribute's type. */
export function settingLiteral(value: string | boolean, type: DataType, context: CompileContext): LiteralValue {
  const span = spanOf(value, type, context);
  invariant(span && !span.until, `${String(value)} is not a ${type}`);
  return span.from;
}
