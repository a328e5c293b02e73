import type { Condition, ConditionGroup, ConditionValue } from './condition.ts';
import { conditionAtPath, setAtPath } from './condition-path.ts';
import type { Compared } from './definition.ts';
import { idsUsed } from './ids-used.ts';
import type { FilterLookup, PredefinedFilter } from './predefined-filter.ts';
import { conditionDefinition } from './registry.ts';

type Values = Readonly<Record<string, ConditionValue>>;

/** Names among the values that the filter has no parameter for, or whose parameter leads to nothing with a value. */
export function unknownParameters(filter: PredefinedFilter, values: Values): string[] {
  const fits = (name: string) =>
    filter.parameters.some((one) => one.name === name && valueAt(filter.rule, one.path) !== undefined);
  return Object.keys(values).filter((name) => !fits(name));
}

/**
 * The rule of a filter with the given values of its parameters in their places; other parameters keep the filter's own.
 * A detached copy: it no longer follows the filter, filters inside it stay linked.
 */
export function expandFilter(filter: PredefinedFilter, values: Values): ConditionGroup {
  return filter.parameters.reduce((rule, { name, path }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const changed = value && comparedAt(rule, path)?.with(value);
    return changed ? setAtPath(rule, path, changed) : rule;
  }, filter.rule);
}

/** What the condition at a path of a filter's rule is compared with; undefined when it is not compared. */
export function valueAt(rule: ConditionGroup, path: string): ConditionValue | undefined {
  return comparedAt(rule, path)?.value;
}

/** Ids of the filters a rule refers to directly, disabled parts included, each once. */
export function filterIdsIn(rule: Condition): string[] {
  return idsUsed(rule, 'filters');
}

/** Ids of the filters a rule refers to, directly or through other filters, each once. */
export function filterIdsBelow(rule: Condition, filters: FilterLookup): string[] {
  const found = new Set<string>();
  const open = filterIdsIn(rule);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const filter = found.has(id) ? undefined : filters.get(id);
    found.add(id);
    if (filter) open.push(...filterIdsIn(filter.rule));
  }
  return [...found];
}

function comparedAt(rule: ConditionGroup, path: string): Compared<Condition> | undefined {
  const condition = conditionAtPath(rule, path);
  return condition && conditionDefinition(condition).compared?.(condition);
}
