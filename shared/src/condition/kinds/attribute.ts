import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../../attribute/attribute-path.ts';
import { resolveAttribute } from '../../attribute/resolve-attribute.ts';
import { compileTest } from '../compile-test.ts';
import { comparing, type Comparing } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { describeAttribute, typeOfAttribute } from '../describe-attribute.ts';
import { describeComparison, describeOrEmpty } from '../describe-value.ts';
import { attribute, sentence, words } from '../description.ts';

/**
 * A condition on one attribute. `orEmpty` says whether rows whose attribute is empty count as fulfilling it;
 * left out it is false for positive operators and true for negative ones ("is not", "not in", "does not contain").
 */
export interface AttributeCondition extends Comparing {
  kind: 'attribute';
  attribute: AttributePath | null;
}

export const attributeCondition: ConditionDefinition<AttributeCondition> = {
  schema: () => z.object({ kind: z.literal('attribute'), attribute: attributePathSchema.nullable(), ...comparing }),
  compile(compiler, condition, place) {
    if (!condition.attribute) return compiler.missing(place, 'Attribute', 'Choose what the condition is about.');
    const resolved = compiler.take(place, resolveAttribute(compiler.context, place.table, condition.attribute));
    return resolved && compileTest(compiler, { ...resolved, table: place.table }, condition, place);
  },
  describe(condition, table, { catalog }) {
    if (!condition.attribute) return words('a condition without an attribute');
    return sentence(
      attribute(describeAttribute(condition.attribute, table, catalog)),
      describeComparison(condition, typeOfAttribute(condition.attribute, table, catalog)),
      describeOrEmpty(condition),
    );
  },
  compared: (condition) => ({ value: condition.value, with: (value) => ({ ...condition, value }) }),
};
