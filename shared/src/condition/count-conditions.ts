import type { Condition } from './condition.ts';

/** How many conditions a rule holds, groups not counted, inner conditions of links included; a filter counts as one. */
export function countConditions(condition: Condition): number {
  switch (condition.kind) {
    case 'attribute':
    case 'formula':
    case 'filter':
      return 1;
    case 'linked': {
      const such = condition.test.kind === 'row' ? countConditions(condition.test.such) : 0;
      return 1 + countConditions(condition.where) + such;
    }
    case 'group':
      return [...condition.items, ...condition.except].reduce((sum, item) => sum + countConditions(item), 0);
  }
}
