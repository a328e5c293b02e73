import { z } from 'zod';
import { aggregate } from '../../../relation/scalars.ts';
import { compose } from '../../description.ts';
import type { LinkedTestDefinition } from './definition.ts';
import { comparison, type Comparison, compileMeasured, describeMeasured, zeroFulfils } from './measured.ts';
import { phrase } from '../../../words/phrase.ts';

export interface CountTest extends Comparison {
  kind: 'count';
}

export const countTest: LinkedTestDefinition<CountTest> = {
  schema: () => z.object({ kind: z.literal('count'), ...comparison }),
  compile(compiler, test, rows, place) {
    const scalar = aggregate(rows.link, 'count', null, rows.where);
    return compileMeasured(
      compiler,
      { scalar, label: phrase('field.numberOfLinkedRows') },
      test,
      zeroFulfils,
      rows,
      place,
    );
  },
  describe: (test, { rows, wording: { language } }) =>
    describeMeasured(language, compose(language, 'linked.count', { rows }), test, 'integer', zeroFulfils),
  withoutRows: zeroFulfils,
  compared: (test) => ({ value: test.value, with: (value) => ({ ...test, value }) }),
};
