import {
  type AttributePath,
  type Condition,
  type ConditionGroup,
  emptyFulfils,
  type OperatorId,
  operators,
} from '@fanfare/shared';

/** A condition for which it matters that its attribute can be empty. */
export interface EmptyEffect {
  readonly attribute: AttributePath;
  /** Whether rows without a value fulfil the condition. */
  readonly kept: boolean;
}

/** Comparisons that people read as if they held for empty values too, such as “is less than 10”. */
const SURPRISING: ReadonlySet<OperatorId> = new Set<OperatorId>(['less-than', 'at-most', 'not-between']);

/**
 * The conditions of a rule, outside of linked rows, that keep empty values because it is said so, or that drop them
 * where that is easily overlooked. Each attribute once.
 */
export function emptyEffects(rule: ConditionGroup): EmptyEffect[] {
  const found = new Map<string, EmptyEffect>();
  for (const condition of enabledConditions(rule)) {
    if (condition.kind !== 'attribute' || !condition.attribute) continue;
    const { operator, orEmpty, attribute } = condition;
    if (operator === 'is-empty' || operator === 'is-not-empty') continue;
    const kept = emptyFulfils(operator, orEmpty);
    const worthSaying = kept || operators[operator].negative || SURPRISING.has(operator);
    if (worthSaying) found.set(JSON.stringify([attribute, kept]), { attribute, kept });
  }
  return [...found.values()];
}

function* enabledConditions(group: ConditionGroup): Generator<Condition> {
  for (const condition of [...group.items, ...group.except]) {
    if (condition.disabled) continue;
    yield condition;
    if (condition.kind === 'group') yield* enabledConditions(condition);
  }
}
