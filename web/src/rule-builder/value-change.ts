import type { ConditionValue, OperatorId, TextComparison } from '@fanfare/shared';

/** What a panel of a value may change besides the value: “is” becomes “is one of” when a second value is chosen. */
export interface ComparisonChange {
  readonly operator: OperatorId;
  readonly orEmpty: boolean;
  readonly text: TextComparison;
  readonly onChange: (next: {
    readonly operator?: OperatorId;
    readonly value?: ConditionValue;
    readonly orEmpty?: boolean;
    readonly text?: TextComparison;
  }) => void;
}

const several: Partial<Record<OperatorId, OperatorId>> = { equals: 'in', 'not-equals': 'not-in' };

export interface Picked {
  readonly operator: OperatorId;
  readonly value: ConditionValue;
}

/** What a comparison with one value becomes when a value of the list is chosen, or chosen again to take it away. */
export function pickValue(operator: OperatorId, value: ConditionValue, picked: string): Picked {
  const chosen = chosenOf(value);
  const next = chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked];
  if (value.kind === 'list') return { operator, value: { kind: 'list', values: next } };
  const list = several[operator];
  if (next.length > 1 && list) return { operator: list, value: { kind: 'list', values: next } };
  return { operator, value: { kind: 'one', value: next.at(-1) ?? '' } };
}

/** The values of a comparison as texts; none while they are computed. */
export function chosenOf(value: ConditionValue): readonly string[] {
  if (value.kind === 'list') return value.values.map(String);
  if (value.kind !== 'one' || typeof value.value === 'object' || value.value === '') return [];
  return [String(value.value)];
}
