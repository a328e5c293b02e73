import type { Condition } from './condition.ts';
import { childrenOf } from './registry.ts';

/** How many conditions a rule holds, groups not counted, inner conditions of links included; a filter counts as one. */
export function countConditions(condition: Condition): number {
  const own = condition.kind === 'group' ? 0 : 1;
  return childrenOf(condition).reduce((sum, child) => sum + countConditions(child.condition), own);
}
