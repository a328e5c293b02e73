import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../../../attribute/attribute-path.ts';
import { literal } from '../../../relation/literal.ts';
import { compare } from '../../../relation/predicates.ts';
import { aggregate, holds } from '../../../relation/scalars.ts';
import { below } from '../../condition-place.ts';
import { groupOr } from '../../definition.ts';
import { bracketed, compose } from '../../description.ts';
import { type ConditionGroup, inForce } from '../group.ts';
import { attributeOfRows, describeAttributeOfRows } from './attribute-of-rows.ts';
import type { LinkedTestDefinition } from './definition.ts';
import { through } from './through.ts';
import { phrase } from '../../../words/phrase.ts';

/** The first or the last row by a date (or any attribute) fulfils `such`; not true when there is no row. */
export interface RowTest {
  kind: 'row';
  which: 'first' | 'last';
  by: AttributePath | null;
  such: ConditionGroup;
}

export const rowTest: LinkedTestDefinition<RowTest> = {
  schema: (inner) =>
    z.object({
      kind: z.literal('row'),
      which: z.enum(['first', 'last']),
      by: attributePathSchema.nullable(),
      get such() {
        return inner.group;
      },
    }),
  /** The first row by an attribute, ties by key, empties last both ways. */
  compile(compiler, { by, which, such }, rows, place) {
    const { link, where, via } = rows;
    const order = attributeOfRows(compiler, by, rows, place, [
      phrase('field.orderOfRows'),
      phrase('hint.chooseOrderOfRows'),
    ]);
    const path = below(place.path, 'test/such');
    const fulfilled = compiler.part(such, { ...place, table: link.to.table, path, depth: place.depth + 1 });
    if (!order || !fulfilled) return undefined;
    const direction = which === 'first' ? 'ascending' : 'descending';
    const answer = aggregate(link, 'first', holds(fulfilled), where, [{ by: order.scalar, direction }]);
    return through(via, compare('=', answer, literal(true, 'boolean')));
  },
  describe({ by, which, such }, said) {
    const { table, rows, wording } = said;
    const { language } = wording;
    const row = compose(language, `linked.${which}`, { rows, attribute: describeAttributeOfRows(by, said) });
    const fulfilled = table === undefined ? [] : wording.part(such, table);
    if (fulfilled.length === 0) return compose(language, 'linked.rowExists', { row });
    const condition = inForce(such) === 1 ? fulfilled : bracketed(language, fulfilled);
    return compose(language, 'linked.rowIsSuch', { row, condition });
  },
  children: (test) => [
    { path: 'such', condition: test.such, with: (changed) => ({ ...test, such: groupOr(changed, test.such) }) },
  ],
};
