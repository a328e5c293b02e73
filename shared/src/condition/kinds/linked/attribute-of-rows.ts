import type { AttributePath } from '../../../attribute/attribute-path.ts';
import { resolveAttribute } from '../../../attribute/resolve-attribute.ts';
import type { ConditionPlace, RuleCompiler } from '../../condition-place.ts';
import { describeAttribute } from '../../describe-attribute.ts';
import { attribute, type Description } from '../../description.ts';
import type { LinkedRows, Measured, RowsInWords } from './definition.ts';
import { say } from '../../../words/language.ts';
import { phrase, type Text } from '../../../words/phrase.ts';

/** An attribute of the linked rows; `field` and `hint` say what is missing while none is chosen. */
export function attributeOfRows(
  compiler: RuleCompiler,
  path: AttributePath | null,
  { link }: LinkedRows,
  place: ConditionPlace,
  [field, hint]: readonly [field: Text, hint: Text],
): Measured | undefined {
  if (!path) return compiler.missing(place, field, hint);
  return compiler.take(place, resolveAttribute(compiler.context, link.to.table, path));
}

export function describeAttributeOfRows(path: AttributePath | null, { table, wording }: RowsInWords): Description {
  if (!path) return attribute(say(phrase('linked.noAttribute'), wording.language));
  return attribute(
    table === undefined ? path.column : say(describeAttribute(path, table, wording.catalog), wording.language),
  );
}
