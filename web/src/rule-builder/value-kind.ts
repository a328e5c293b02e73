import {
  type ConditionValue,
  type DataType,
  operators,
  type OperatorId,
  operatorsFor,
  type Variable,
  type VariableType,
} from '@fanfare/shared';

/** What an operator needs at its right: nothing, one value, a range, a list or a period. */
export function valueKindOf(operator: OperatorId): ConditionValue['kind'] {
  return operators[operator].value;
}

/** Operators offered for a type, in the order people look for them. */
export function offeredOperators(type: DataType): readonly OperatorId[] {
  return operatorsFor(type);
}

/** The type a variable needs to stand where a value of a type is needed. */
export const variableTypeFor: Readonly<Record<DataType, VariableType>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  float: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'date',
};

/** Variables that may stand where a value of a type is needed, or where a list is. */
export function fittingVariables(variables: readonly Variable[], wanted: VariableType): readonly Variable[] {
  return variables.filter((one) => one.type === wanted);
}

/** Whether upper and lower case and spaces around can be left out of account with an operator. */
export function comparesText(operator: OperatorId, type: DataType): boolean {
  return type === 'text' && valueKindOf(operator) !== 'none';
}

/** Whether it can be said of an operator that empty ones count too. */
export function mayIncludeEmpty(operator: OperatorId): boolean {
  return operator !== 'is-empty' && operator !== 'is-not-empty';
}
