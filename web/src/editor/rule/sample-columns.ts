import type { ConditionGroup, TargetingDimension } from '@fanfare/shared';

/** Columns beside the key that fit next to a rule. */
const MOST = 2;

/** What a sample shows of each row: how it is called, then what the rule asks of it. */
export function sampleColumns(rule: ConditionGroup, dimension: TargetingDimension): string[] {
  const names = new Set<string>(dimension.labelColumn === undefined ? [] : [dimension.labelColumn]);
  collect(rule, names);
  return [...names].slice(0, MOST);
}

function collect(group: ConditionGroup, names: Set<string>): void {
  for (const condition of [...group.items, ...group.except]) {
    if (condition.disabled) continue;
    if (condition.kind === 'group') collect(condition, names);
    if (condition.kind !== 'attribute' || !condition.attribute) continue;
    names.add([...condition.attribute.links, condition.attribute.column].join('.'));
  }
}
