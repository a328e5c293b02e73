import { findTable } from '../catalog/lookup.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { FilterCondition } from './condition.ts';
import type { ConditionPlace, FilterUse, RuleCompiler } from './condition-place.ts';
import { expandFilter, unknownParameters } from './filter-use.ts';

/** A predefined filter in the place of its use: its rule with the values given here. */
export function compileFilter(
  compiler: RuleCompiler,
  condition: FilterCondition,
  place: ConditionPlace,
): Predicate | undefined {
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
  const unknown = unknownParameters(filter, condition.values);
  for (const parameter of unknown) {
    compiler.fail(place, { code: 'filter.parameter', params: { filter: filter.name, parameter } });
  }
  if (unknown.length > 0) return undefined;
  const parameters = new Map(filter.parameters.map(({ path, name }) => [path, name]));
  const within: FilterUse = { id: filter.id, at: place.path, parameters, within: place.within };
  const rule = expandFilter(filter, condition.values);
  return compiler.part(rule, { ...place, path: '', within });
}

function contains(within: FilterUse | null, id: string): boolean {
  return within !== null && (within.id === id || contains(within.within, id));
}
