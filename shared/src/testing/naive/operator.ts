import type { ConditionValue, Operand } from '../../condition/condition.ts';
import type { OperatorId } from '../../condition/operator-id.ts';
import { printDay } from './calendar.ts';
import { isEmptyMeasure, type Measured, textMatches } from './measured.ts';
import { constantOf, placeOf } from './operand.ts';
import { type Clock, type Moment, spanOf } from './relative-time.ts';

/** The positive operator of every negative one. A negative holds for every row for which the positive does not. */
const positives: Partial<Record<OperatorId, OperatorId>> = {
  'not-equals': 'equals',
  'not-between': 'between',
  'not-in': 'in',
  'not-starts-with': 'starts-with',
  'not-contains': 'contains',
  'not-like': 'like',
  'not-during': 'during',
};

/** Whether an operator holds for a measure. `orEmpty` overrides what an empty measure gives. */
export function operatorHolds(
  measured: Measured,
  operator: OperatorId,
  value: ConditionValue,
  clock: Clock,
  orEmpty?: boolean,
): boolean {
  const empty = isEmptyMeasure(measured);
  if (operator === 'is-empty') return empty;
  if (operator === 'is-not-empty') return !empty;
  const positive = positives[operator];
  if (empty) return orEmpty ?? positive !== undefined;
  return positive === undefined
    ? filledHolds(measured, operator, value, clock)
    : !filledHolds(measured, positive, value, clock);
}

function filledHolds(measured: Measured, operator: OperatorId, value: ConditionValue, clock: Clock): boolean {
  const place = (operand: Operand) => placeOf(measured, constantOf(operand, measured, clock));
  switch (value.kind) {
    case 'none':
      throw new Error(`${operator} needs a value`);
    case 'one':
      return oneHolds(measured, operator, value.value, place(value.value));
    case 'range': {
      const [low, high] = [place(value.from), place(value.to)];
      return (low === 'in' || low === 'after') && (high === 'before' || high === 'in');
    }
    case 'list':
      return value.values.some((one) => place(one) === 'in');
    case 'period': {
      const { from, to } = spanOf(value.period, clock);
      const bound = (moment: Moment) => (measured.type === 'date' ? printDay(moment.day) : moment.instant);
      return placeOf(measured, { from: bound(from), until: bound(to) }) === 'in';
    }
  }
}

function oneHolds(
  measured: Measured,
  operator: OperatorId,
  operand: Operand,
  place: ReturnType<typeof placeOf>,
): boolean {
  switch (operator) {
    case 'equals':
      return place === 'in';
    case 'greater-than':
      return place === 'after';
    case 'less-than':
      return place === 'before';
    case 'at-least':
      return place === 'in' || place === 'after';
    case 'at-most':
      return place === 'in' || place === 'before';
    case 'starts-with':
    case 'contains':
    case 'like':
      if (measured.kind !== 'plain' || typeof operand === 'object') throw new Error(`${operator} is for text`);
      return operand !== '' && textMatches(operator, String(measured.value), String(operand));
    default:
      throw new Error(`${operator} does not take one value`);
  }
}
