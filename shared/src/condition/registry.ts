import { type AttributeCondition, attributeCondition } from './kinds/attribute.ts';
import { type AudienceCondition, audienceCondition } from './kinds/audience.ts';
import { type FilterCondition, filterCondition } from './kinds/filter.ts';
import { type FormulaCondition, formulaCondition } from './kinds/formula.ts';
import { type ConditionGroup, conditionGroup } from './kinds/group.ts';
import { type LinkedCondition, linkedCondition } from './kinds/linked/linked.ts';
import type { Child, ConditionDefinition } from './definition.ts';

export type Condition =
  | AttributeCondition
  | FormulaCondition
  | LinkedCondition
  | FilterCondition
  | AudienceCondition
  | ConditionGroup;

/** Every kind of condition. */
export const conditionDefinitions = {
  attribute: attributeCondition,
  formula: formulaCondition,
  linked: linkedCondition,
  filter: filterCondition,
  audience: audienceCondition,
  group: conditionGroup,
} as const satisfies { [Kind in Condition['kind']]: ConditionDefinition<Extract<Condition, { kind: Kind }>> };

export function conditionDefinition({ kind }: Condition): ConditionDefinition {
  return conditionDefinitions[kind];
}

/** The conditions directly inside a condition, disabled ones included. */
export function childrenOf(condition: Condition): readonly Child<Condition>[] {
  return conditionDefinition(condition).children?.(condition) ?? [];
}
