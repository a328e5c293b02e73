import { z } from 'zod';
import type { InnerSchemas } from './definition.ts';
import type { ConditionGroup } from './kinds/group.ts';
import { type Condition, conditionDefinitions } from './registry.ts';

export * from './condition-value.ts';
export { type AudienceCondition, audienceIdSchema } from './kinds/audience.ts';
export type { AttributeCondition } from './kinds/attribute.ts';
export { type FilterCondition, filterIdSchema } from './kinds/filter.ts';
export type { FormulaCondition } from './kinds/formula.ts';
export { type ConditionGroup, everyone } from './kinds/group.ts';
export { type LinkedAggregate, linkedAggregates } from './kinds/linked/aggregate.ts';
export type { LinkedCondition } from './kinds/linked/linked.ts';
export { type LinkedOperator, linkedOperatorSchema } from './kinds/linked/measured.ts';
export type { LinkedTest } from './kinds/linked/registry.ts';
export type { Condition } from './registry.ts';

const inner: InnerSchemas = {
  get condition() {
    return conditionSchema;
  },
  get group() {
    return conditionGroupSchema;
  },
};
const { group, ...others } = conditionDefinitions;

export const conditionGroupSchema: z.ZodType<ConditionGroup> = group.schema(inner);

export const conditionSchema: z.ZodType<Condition> = z.union([
  ...Object.values(others).map((one) => one.schema(inner)),
  conditionGroupSchema,
]);
