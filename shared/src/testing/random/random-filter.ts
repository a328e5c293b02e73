import type { ConditionGroup, ConditionValue, FilterCondition } from '../../condition/condition.ts';
import type { PredefinedFilter } from '../../condition/predefined-filter.ts';
import { typeAt } from '../naive/attribute.ts';
import { randomValueFor } from './random-comparison.ts';
import { randomValue } from './random-value.ts';
import type { Scope } from './scope.ts';

/** A filter with a rule; each of its conditions on an attribute at the top may be set by whoever uses it. */
export function filterOf(id: string, table: string, rule: ConditionGroup): PredefinedFilter {
  const parameters = rule.items.flatMap((item, index) => {
    const isSet = item.kind === 'attribute' && item.value.kind !== 'none' && item.text === undefined;
    return isSet ? [{ name: `p${index}`, label: `Value ${index}`, path: `items/${index}` }] : [];
  });
  return { id, name: `Filter ${id}`, description: '', table, rule, parameters };
}

/** A use of one of the filters on a table, with values for some of its parameters; undefined without such a filter. */
export function randomFilterCondition(scope: Scope, table: string): FilterCondition | undefined {
  const { draw, context } = scope;
  const fitting = [...context.filters.values()].filter((filter) => filter.table === table);
  if (fitting.length === 0) return undefined;
  const filter = draw.pick(fitting);
  const given = filter.parameters.flatMap(({ name, path }): [string, ConditionValue][] => {
    const condition = filter.rule.items[Number(path.split('/')[1])];
    if (condition?.kind !== 'attribute' || !condition.attribute || draw.chance(0.4)) return [];
    const type = typeAt(context, table, condition.attribute);
    const value = () => randomValue(draw, type, context.clock);
    return [[name, randomValueFor(scope, table, condition.operator, type, value)]];
  });
  return { kind: 'filter', filter: filter.id, values: Object.fromEntries(given) };
}
