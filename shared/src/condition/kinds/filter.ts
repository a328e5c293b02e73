import { z } from 'zod';
import { findTable } from '../../catalog/lookup.ts';
import type { FilterUse } from '../condition-place.ts';
import { type ConditionValue, conditionValueSchema } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { sentence, value, words } from '../description.ts';

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
    if (condition.filter === null) return compiler.missing(place, 'Predefined filter', 'Choose one.');
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
  describe({ filter, values }, _, { filters }) {
    if (filter === null) return words('a predefined filter that is not chosen');
    const known = filters.get(filter);
    const given = Object.keys(values).length;
    const own = given === 0 ? '' : ` with ${given === 1 ? 'a value' : `${given} values`} of its own`;
    return sentence(words('fulfils '), value(`“${known?.name ?? filter}”`), words(own));
  },
  uses: ({ filter }) => ({ filters: filter === null ? [] : [filter] }),
};

function contains(within: FilterUse | null, id: string): boolean {
  return within !== null && (within.id === id || contains(within.within, id));
}
