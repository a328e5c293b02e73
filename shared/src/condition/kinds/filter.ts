import { z } from 'zod';
import { findTable } from '../../catalog/lookup.ts';
import type { FilterUse } from '../condition-place.ts';
import { type ConditionValue, conditionValueSchema } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { compose, value } from '../description.ts';
import { phrase } from '../../words/phrase.ts';
import { say } from '../../words/language.ts';

/** Id of a predefined filter: made from its name when it is saved, unique in the workspace, never changed. */
export const filterIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and -');

/**
 * A predefined filter used as it stands in the workspace: it follows later changes of the filter. `values` replace what
 * the conditions named by the filter's parameters are compared with; a parameter without a value keeps the filter's own.
 */
export interface FilterCondition {
  kind: 'filter';
  /** Id of the filter; null until one is chosen. */
  filter: string | null;
  values: Record<string, ConditionValue>;
  disabled?: boolean | undefined;
}

export const filterCondition: ConditionDefinition<FilterCondition> = {
  schema: () =>
    z.object({
      kind: z.literal('filter'),
      filter: filterIdSchema.nullable(),
      values: z.record(z.string().max(64), conditionValueSchema),
      disabled: z.boolean().optional(),
    }),
  /** The rule of the filter with the values given here. */
  compile(compiler, condition, place) {
    const { context } = compiler;
    if (condition.filter === null)
      return compiler.missing(place, phrase('field.predefinedFilter'), phrase('hint.chooseOne'));
    const filter = context.filters.get(condition.filter);
    if (!filter) return compiler.fail(place, { code: 'filter.unknown', params: { filter: condition.filter } });
    if (contains(place.within, filter.id)) {
      return compiler.fail(place, { code: 'filter.cycle', params: { filter: filter.name } });
    }
    if (filter.table !== place.table) {
      const label = (name: string) => findTable(context.catalog, name)?.label ?? name;
      const params = { filter: filter.name, wanted: label(filter.table), table: label(place.table) };
      return compiler.fail(place, { code: 'filter.table', params });
    }
    const { rule, unknown } = compiler.expand(filter, condition.values);
    for (const parameter of unknown) {
      compiler.fail(place, { code: 'filter.parameter', params: { filter: filter.name, parameter } });
    }
    if (unknown.length > 0) return undefined;
    const parameters = new Map(filter.parameters.map(({ path, name }) => [path, name]));
    const within: FilterUse = { id: filter.id, at: place.path, parameters, within: place.within };
    return compiler.withoutAddedColumns().part(rule, { ...place, path: '', within });
  },
  describe({ filter, values }, _, { filters, language }) {
    if (filter === null) return compose(language, 'condition.noFilter');
    const name = phrase('membership.name', { name: filters.get(filter)?.name ?? filter });
    const slots = { filter: value(say(name, language)), count: Object.keys(values).length };
    return compose(language, slots.count === 0 ? 'condition.fulfils' : 'condition.fulfilsWithOwn', slots);
  },
  uses: ({ filter }) => ({ filters: filter === null ? [] : [filter] }),
};

function contains(within: FilterUse | null, id: string): boolean {
  return within !== null && (within.id === id || contains(within.within, id));
}
