import type { Condition, ConditionGroup } from '@fanfare/shared';
import { conditionAt } from './rule-edit.ts';
import { pathOf, type RulePath } from './rule-path.ts';

interface Counted {
  readonly rule: ConditionGroup;
  readonly alone: readonly { readonly path: string; readonly count: number | null }[];
}

/**
 * What each condition of a rule finds alone, by path. Numbers belong to what a condition says, not to where it stands:
 * one that has only moved keeps its number, one that changed has none until it is counted again.
 */
export function aloneByPath(rule: ConditionGroup, counted: Counted | undefined): ReadonlyMap<RulePath, number | null> {
  const found = new Map<RulePath, number | null>();
  if (!counted) return found;
  const byContent = new Map<string, number | null>();
  for (const { path, count } of counted.alone) {
    const condition = conditionAt(counted.rule, path);
    if (condition) byContent.set(contentOf(condition), count);
  }
  for (const [path, condition] of conditionsOutsideLinks(rule, '')) {
    const count = byContent.get(contentOf(condition));
    if (count !== undefined) found.set(path, count);
  }
  return found;
}

function* conditionsOutsideLinks(group: ConditionGroup, path: RulePath): Generator<[RulePath, Condition]> {
  for (const list of ['items', 'except'] as const) {
    for (const [index, condition] of group[list].entries()) {
      const at = pathOf(path, list, index);
      yield [at, condition];
      if (condition.kind === 'group') yield* conditionsOutsideLinks(condition, at);
    }
  }
}

/** A condition as text, whether it is switched off or not. */
function contentOf(condition: Condition): string {
  const { disabled: _, ...content } = condition;
  return JSON.stringify(content);
}
