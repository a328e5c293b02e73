import { z } from 'zod';
import { all, always, any, not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Condition } from '../condition.ts';
import { below, type ConditionPlace, type RuleCompiler } from '../condition-place.ts';
import { ruleLimits } from '../condition-value.ts';
import type { ConditionDefinition, Wording } from '../definition.ts';
import { bracketed, compose, type Description, joined } from '../description.ts';

/**
 * A group. `and`: all items hold; `or`: at least one holds. Rows for which all items of `except` hold are then
 * removed (none are when `except` is empty). A group without items holds for every row.
 */
export interface ConditionGroup {
  kind: 'group';
  operator: 'and' | 'or';
  items: Condition[];
  except: Condition[];
  disabled?: boolean | undefined;
}

const lists = ['items', 'except'] as const;

export const conditionGroup: ConditionDefinition<ConditionGroup> = {
  schema: (inner) =>
    z.object({
      kind: z.literal('group'),
      operator: z.enum(['and', 'or']),
      get items() {
        return z.array(inner.condition).max(ruleLimits.conditions);
      },
      get except() {
        return z.array(inner.condition).max(ruleLimits.conditions);
      },
      disabled: z.boolean().optional(),
    }),
  compile(compiler, group, place) {
    if (place.depth > ruleLimits.depth) {
      return compiler.fail(place, { code: 'condition.depth', params: { max: ruleLimits.depth } });
    }
    const items = compileList(compiler, group, 'items', place);
    const except = compileList(compiler, group, 'except', place);
    if (!items || !except) return undefined;
    const base = items.length === 0 ? always(true) : group.operator === 'and' ? all(...items) : any(...items);
    return except.length === 0 ? base : all(base, not(all(...except)));
  },
  /** Without brackets around it; nothing for a group that holds for everyone. */
  describe(group, table, wording) {
    const { language } = wording;
    const items = describeList(group.items, group.operator, table, wording);
    if (group.except.every((one) => one.disabled)) return items;
    const except = describeList(group.except, 'and', table, wording);
    const orEveryone = (said: Description) => (said.length === 0 ? compose(language, 'condition.everyone') : said);
    return compose(language, 'condition.except', { items: orEveryone(items), except: orEveryone(except) });
  },
  children: (group) =>
    lists.flatMap((list) =>
      group[list].map((condition, index) => ({
        path: `${list}/${index}`,
        condition,
        with: (changed) => ({ ...group, [list]: group[list].with(index, changed) }),
      })),
    ),
};

/** A rule that holds for every row. */
export function everyone(): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [], except: [] };
}

/** How many conditions of a group are in force. */
export function inForce({ items, except }: ConditionGroup): number {
  return [...items, ...except].filter((one) => !one.disabled).length;
}

function compileList(
  compiler: RuleCompiler,
  group: ConditionGroup,
  list: (typeof lists)[number],
  place: ConditionPlace,
): Predicate[] | undefined {
  const compiled = group[list].flatMap((condition, index) => {
    if (condition.disabled) return [];
    const path = below(place.path, `${list}/${index}`);
    return [compiler.part(condition, { ...place, path, depth: place.depth + 1 })];
  });
  const parts = compiled.filter((one) => one !== undefined);
  return parts.length === compiled.length ? parts : undefined;
}

/** What holds for everyone says nothing where all must hold, and decides where one is enough. */
function describeList(list: readonly Condition[], between: 'and' | 'or', table: string, wording: Wording): Description {
  const { language } = wording;
  const said = list.flatMap((condition) => {
    if (condition.disabled) return [];
    const part = wording.part(condition, table);
    if (part.length === 0) return between === 'or' ? [compose(language, 'condition.everyone')] : [];
    return [condition.kind === 'group' && isCompound(condition) ? bracketed(language, part) : part];
  });
  return joined(language, said, between);
}

function isCompound({ items, except }: ConditionGroup): boolean {
  return items.filter((one) => !one.disabled).length > 1 || except.some((one) => !one.disabled);
}
