import type { Condition } from './condition.ts';
import type { ConditionUses } from './definition.ts';
import { childrenOf, conditionDefinition } from './registry.ts';

/** Ids of what a rule refers to directly, disabled parts included, each once. */
export function idsUsed(rule: Condition, kind: keyof ConditionUses): string[] {
  return [...new Set(collect(rule, kind))];
}

function collect(condition: Condition, kind: keyof ConditionUses): readonly string[] {
  const own = conditionDefinition(condition).uses?.(condition)[kind] ?? [];
  return [...own, ...childrenOf(condition).flatMap((child) => collect(child.condition, kind))];
}
