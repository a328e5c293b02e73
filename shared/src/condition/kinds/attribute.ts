import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../../attribute/attribute-path.ts';
import { resolveAttribute } from '../../attribute/resolve-attribute.ts';
import { compileTest } from '../compile-test.ts';
import { comparing, type Comparing } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { describeAttribute, typeOfAttribute } from '../describe-attribute.ts';
import { describeComparison, withOrEmpty } from '../describe-value.ts';
import { attribute, compose } from '../description.ts';
import { say } from '../../words/language.ts';
import { phrase } from '../../words/phrase.ts';

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
    if (!condition.attribute)
      return compiler.missing(
        place,
        phrase('field.attributeOfCondition'),
        phrase('hint.chooseWhatTheConditionIsAbout'),
      );
    const resolved = compiler.take(place, resolveAttribute(compiler.context, place.table, condition.attribute));
    return resolved && compileTest(compiler, { ...resolved, table: place.table }, condition, place);
  },
  describe(condition, table, { catalog, language }) {
    if (!condition.attribute) return compose(language, 'condition.noAttribute');
    const said = compose(language, 'condition.is', {
      attribute: attribute(say(describeAttribute(condition.attribute, table, catalog), language)),
      comparison: describeComparison(language, condition, typeOfAttribute(condition.attribute, table, catalog)),
    });
    return withOrEmpty(language, said, condition);
  },
  compared: (condition) => ({ value: condition.value, with: (value) => ({ ...condition, value }) }),
};
