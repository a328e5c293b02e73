import type { AttributePath } from '../../../attribute/attribute-path.ts';
import { resolveAttribute } from '../../../attribute/resolve-attribute.ts';
import type { ConditionPlace, RuleCompiler } from '../../condition-place.ts';
import { describeAttribute } from '../../describe-attribute.ts';
import { attribute, type Description } from '../../description.ts';
import type { LinkedRows, Measured, RowsInWords } from './definition.ts';

/** An attribute of the linked rows; `field` and `hint` say what is missing while none is chosen. */
export function attributeOfRows(
  compiler: RuleCompiler,
  path: AttributePath | null,
  { link }: LinkedRows,
  place: ConditionPlace,
  [field, hint]: readonly [field: string, hint: string],
): Measured | undefined {
  if (!path) return compiler.missing(place, field, hint);
  return compiler.take(place, resolveAttribute(compiler.context, link.to.table, path));
}

export function describeAttributeOfRows(path: AttributePath | null, { table, wording }: RowsInWords): Description {
  if (!path) return attribute('an attribute');
  return attribute(table === undefined ? path.column : describeAttribute(path, table, wording.catalog));
}
