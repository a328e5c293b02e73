import { type ConditionGroup, conditionGroupSchema, type FilterCondition } from '../../condition/condition.ts';
import type { RuleContext } from './rule-context.ts';

/** The rule of the filter a condition uses, with the values it gives in their places. */
export function ruleOfFilter({ filters }: RuleContext, { filter: id, values }: FilterCondition): ConditionGroup {
  const filter = filters.get(id ?? '');
  if (filter === undefined) throw new Error(`no filter ${id}`);
  const rule: unknown = JSON.parse(JSON.stringify(filter.rule));
  for (const [name, value] of Object.entries(values)) {
    const parameter = filter.parameters.find((one) => one.name === name);
    if (parameter === undefined) throw new Error(`no parameter ${name}`);
    const condition = parameter.path.split('/').reduce<unknown>((at, part) => partOf(at, part), rule);
    const tested = partOf(condition, 'kind') === 'linked' ? partOf(condition, 'test') : condition;
    Object.assign(tested as object, { value });
  }
  return conditionGroupSchema.parse(rule);
}

function partOf(at: unknown, name: string): unknown {
  if (typeof at !== 'object' || at === null || !(name in at)) throw new Error(`nothing at ${name}`);
  return (at as Record<string, unknown>)[name];
}
