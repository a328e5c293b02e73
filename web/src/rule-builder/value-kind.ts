import { type ConditionValue, type DataType, operators, type OperatorId, operatorsFor } from '@fanfare/shared';

/** What an operator needs at its right: nothing, one value, a range, a list or a period. */
export function valueKindOf(operator: OperatorId): ConditionValue['kind'] {
  return operators[operator].value;
}

/** Operators offered for a type, in the order people look for them. */
export function offeredOperators(type: DataType): readonly OperatorId[] {
  return operatorsFor(type);
}
