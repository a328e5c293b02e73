import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../../../attribute/attribute-path.ts';
import { type RelativeUnit, relativeUnitSchema } from '../../../moment/relative-date.ts';
import { aggregate } from '../../../relation/scalars.ts';
import { compileTest } from '../../compile-test.ts';
import { compose, operator, value } from '../../description.ts';
import { attributeOfRows, describeAttributeOfRows } from './attribute-of-rows.ts';
import type { LinkedTestDefinition } from './definition.ts';
import { through } from './through.ts';
import { phrase } from '../../../words/phrase.ts';
import { say } from '../../../words/language.ts';

/**
 * The time since the first or last row's date: "the last purchase is at least 30 days ago". Compared in whole
 * units up to today (days, weeks, months, years) or now (hours, minutes); people without rows do not fulfil it.
 */
export interface TimeSinceTest {
  kind: 'time-since';
  which: 'first' | 'last';
  by: AttributePath | null;
  operator: 'at-least' | 'at-most';
  amount: number;
  unit: RelativeUnit;
}

export const timeSinceTest: LinkedTestDefinition<TimeSinceTest> = {
  schema: () =>
    z.object({
      kind: z.literal('time-since'),
      which: z.enum(['first', 'last']),
      by: attributePathSchema.nullable(),
      operator: z.enum(['at-least', 'at-most']),
      amount: z.number().int().min(0).max(100_000),
      unit: relativeUnitSchema,
    }),
  /** At least 30 days ago: on the day 30 days ago or before. */
  compile(compiler, { by, which, operator, amount, unit }, rows, place) {
    const found = attributeOfRows(compiler, by, rows, place, [
      phrase('field.dateOfRows'),
      phrase('hint.chooseSinceWhen'),
    ]);
    if (!found) return undefined;
    const { scalar, label } = found;
    if (scalar.type !== 'date' && scalar.type !== 'datetime') {
      const params = { operator: phrase('comparison.timeSince'), attribute: label, type: scalar.type };
      return compiler.fail(place, { code: 'condition.operator', params });
    }
    const moment = aggregate(rows.link, which === 'first' ? 'min' : 'max', scalar, rows.where);
    const value = { kind: 'one' as const, value: { relative: 'ago' as const, amount, unit } };
    const compared = operator === 'at-least' ? 'at-most' : 'at-least';
    const tested = { scalar: moment, label, table: rows.from };
    const holds = compileTest(compiler, tested, { operator: compared, value }, place);
    return holds && through(rows.via, holds);
  },
  describe(test, said) {
    const { language } = said.wording;
    const time = compose(language, test.which === 'first' ? 'linked.sinceFirst' : 'linked.sinceLast', {
      attribute: describeAttributeOfRows(test.by, said),
      rows: said.rows,
    });
    const comparison = compose(language, 'comparison.plain', {
      operator: operator(say(phrase(`operator.${test.operator}`), language)),
      value: value(say(phrase(`ago.${test.unit}`, { count: test.amount }), language)),
    });
    return compose(language, 'condition.is', { attribute: time, comparison });
  },
};
