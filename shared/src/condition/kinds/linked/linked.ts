import { z } from 'zod';
import { linkUse } from '../../../attribute/evaluation-context.ts';
import { walkLinks } from '../../../attribute/resolve-attribute.ts';
import { identifierSchema } from '../../../catalog/catalog.ts';
import { findLink } from '../../../catalog/lookup.ts';
import { all } from '../../../relation/logic.ts';
import { below } from '../../condition-place.ts';
import { ruleLimits } from '../../condition-value.ts';
import { type ConditionDefinition, groupOr } from '../../definition.ts';
import { attribute, compose } from '../../description.ts';
import { type ConditionGroup, inForce } from '../group.ts';
import { type LinkedTest, linkedTestDefinition, linkedTestSchema } from './registry.ts';
import { phrase } from '../../../words/phrase.ts';
import { say } from '../../../words/language.ts';

/** A condition on the rows of a 1-N link: `via` are 0-1 links to follow first, `link` the link that leads to many. */
export interface LinkedCondition {
  kind: 'linked';
  via: string[];
  link: string | null;
  test: LinkedTest;
  /** Sub-conditions the linked rows must fulfil to be counted; an empty group means all rows. */
  where: ConditionGroup;
  disabled?: boolean | undefined;
}

export const linkedCondition: ConditionDefinition<LinkedCondition> = {
  schema: (inner) =>
    z.object({
      kind: z.literal('linked'),
      via: z.array(identifierSchema).max(ruleLimits.links),
      link: identifierSchema.nullable(),
      test: linkedTestSchema(inner),
      get where() {
        return inner.group;
      },
      disabled: z.boolean().optional(),
    }),
  /**
   * When a 0-1 link on the way leads nowhere there are no rows: the count is 0, and the condition holds exactly when
   * it holds for a person without any rows.
   */
  compile(compiler, { test, via, link, where }, place) {
    const { context } = compiler;
    if (link === null) return compiler.missing(place, phrase('field.linkedTableOfCondition'), phrase('hint.chooseOne'));
    const walked = compiler.take(place, walkLinks(context, place.table, via));
    if (!walked) return undefined;
    const { at, directions } = walked;
    const direction = findLink(context.catalog, at, link);
    if (!direction) return compiler.fail(place, { code: 'link.unknown', params: { link, table: at } });
    if (direction.cardinality === 'one') return compiler.fail(place, { code: 'link.single', params: { link } });
    const inner = { ...place, table: direction.toTable, path: below(place.path, 'where'), depth: place.depth + 1 };
    const onRows = compiler.withoutAddedColumns();
    const counted = onRows.part(where, inner);
    const rows = {
      via: directions.map((one) => linkUse(context, one)),
      from: at,
      link: linkUse(context, direction),
      where: counted ?? all(),
    };
    const holds = linkedTestDefinition(test).compile(onRows, test, rows, place);
    return counted && holds;
  },
  /** "number of Purchases (where Amount is more than 10) is at least 2". */
  describe({ test, via, link, where }, table, wording) {
    const { catalog, language } = wording;
    const walked = walkLinks({ catalog }, table, via);
    const direction = link === null ? undefined : findLink(catalog, walked.ok ? walked.value.at : table, link);
    const at = direction?.toTable;
    const name = attribute(direction?.label ?? link ?? say(phrase('linked.noTable'), language));
    const inside = at === undefined ? [] : wording.part(where, at);
    const slots = { rows: name, condition: inside };
    const isSaid = inside.length > 0;
    const rows = isSaid ? compose(language, 'linked.whereInBrackets', slots) : name;
    const rowsAtEnd = isSaid && inForce(where) === 1 ? compose(language, 'linked.where', slots) : rows;
    return linkedTestDefinition(test).describe(test, { rows, rowsAtEnd, table: at, wording });
  },
  children(whole) {
    const { where, test } = whole;
    const inTest = linkedTestDefinition(test).children?.(test) ?? [];
    return [
      { path: 'where', condition: where, with: (changed) => ({ ...whole, where: groupOr(changed, where) }) },
      ...inTest.map((child) => ({
        ...child,
        path: `test/${child.path}`,
        with: (changed: typeof child.condition) => ({ ...whole, test: child.with(changed) }),
      })),
    ];
  },
  compared(whole) {
    const compared = linkedTestDefinition(whole.test).compared?.(whole.test);
    return compared && { ...compared, with: (value) => ({ ...whole, test: compared.with(value) }) };
  },
};
