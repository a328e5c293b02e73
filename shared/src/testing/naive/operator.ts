import type { Comparing, ConditionValue, Operand, TextComparison } from '../../condition/condition.ts';
import type { OperatorId } from '../../condition/operator-id.ts';
import type { RelativePeriod } from '../../moment/relative-date.ts';
import { dateOf, dayInZone, daysInMonth, parseDay, printDay } from './calendar.ts';
import { isEmptyMeasure, type Measured, textMatches } from './measured.ts';
import { type Constant, constantOf, placeOf, type RightSide, valueOfVariable } from './operand.ts';
import { patternFinds } from './pattern.ts';
import { type Clock, type Moment, spanOf } from './relative-time.ts';
import { folded, trimmed } from './text-shape.ts';
import { isEmpty } from './value.ts';

/** The positive operator of every negative one. A negative holds for every row for which the positive does not. */
const positives: Partial<Record<OperatorId, OperatorId>> = {
  'not-equals': 'equals',
  'not-between': 'between',
  'not-in': 'in',
  'not-starts-with': 'starts-with',
  'not-ends-with': 'ends-with',
  'not-contains': 'contains',
  'not-like': 'like',
  'not-matches': 'matches',
  'not-during': 'during',
  'not-anniversary': 'anniversary',
};

/** Whether an operator holds for a measure. `orEmpty` overrides what an empty measure gives. */
export function operatorHolds(given: Measured, how: Comparing, side: RightSide): boolean {
  const { operator, value, orEmpty, text } = how;
  const measured: Measured = given.kind === 'plain' ? { ...given, value: shaped(given.value, text) } : given;
  const empty = isEmptyMeasure(measured);
  if (operator === 'is-empty') return empty;
  if (operator === 'is-not-empty') return !empty;
  const positive = positives[operator];
  if (empty) return orEmpty ?? positive !== undefined;
  return filledHolds(measured, positive ?? operator, value, text, side) === (positive === undefined);
}

function shaped<Value>(value: Value, text: TextComparison | undefined): Value | string {
  if (typeof value !== 'string' || text === undefined) return value;
  const inside = text.trim ? trimmed(value) : value;
  return text.fold ? folded(inside) : inside;
}

function filledHolds(
  measured: Measured,
  operator: OperatorId,
  value: ConditionValue,
  text: TextComparison | undefined,
  side: RightSide,
): boolean {
  const constant = (operand: Operand): Constant => {
    const { from, until } = constantOf(operand, measured, side);
    return { from: shaped(from, text), until };
  };
  const place = (operand: Operand) => placeOf(measured, constant(operand));
  switch (value.kind) {
    case 'none':
      throw new Error(`${operator} needs a value`);
    case 'one':
      return isTextTest(operator)
        ? textHolds(measured, operator, value.value, text, side)
        : oneHolds(operator, place(value.value));
    case 'range': {
      const [low, high] = [place(value.from), place(value.to)];
      return (low === 'in' || low === 'after') && (high === 'before' || high === 'in');
    }
    case 'list':
      return value.values.some((one) => place(one) === 'in');
    case 'variable': {
      const list = side.variables.get(value.variable)?.value;
      return Array.isArray(list) && list.some((one) => place(one) === 'in');
    }
    case 'period':
      return operator === 'anniversary'
        ? anniversaryHolds(measured, value.period, side.clock)
        : periodHolds(measured, value.period, side.clock);
  }
}

function periodHolds(measured: Measured, period: RelativePeriod, clock: Clock): boolean {
  const { from, to } = spanOf(period, clock);
  const bound = (moment: Moment) => (measured.type === 'date' ? printDay(moment.day) : moment.instant);
  return placeOf(measured, { from: bound(from), until: bound(to) }) === 'in';
}

/** Looks at every day of the period; who was born on 29 February celebrates on the 28th in other years. */
function anniversaryHolds(measured: Measured, period: RelativePeriod, clock: Clock): boolean {
  if (measured.kind !== 'plain') throw new Error('an average has no anniversary');
  const born = dateOf(
    typeof measured.value === 'bigint' ? dayInZone(measured.value, clock.timeZone) : parseDay(String(measured.value)),
  );
  const { from, to } = spanOf(period, clock);
  for (let day = from.day; day < to.day && day < from.day + 400; day += 1) {
    const { year, month, day: dayOfMonth } = dateOf(day);
    if (month === born.month && dayOfMonth === Math.min(born.day, daysInMonth(year, month))) return true;
  }
  return false;
}

type TextTest = 'starts-with' | 'ends-with' | 'contains' | 'like' | 'matches';

function isTextTest(operator: OperatorId): operator is TextTest {
  return ['starts-with', 'ends-with', 'contains', 'like', 'matches'].includes(operator);
}

function textHolds(
  measured: Measured,
  operator: TextTest,
  operand: Operand,
  text: TextComparison | undefined,
  side: RightSide,
): boolean {
  const given = textOf(operand, side);
  if (measured.kind !== 'plain' || typeof given !== 'string') throw new Error(`${operator} is for text`);
  const value = String(measured.value);
  if (operator === 'matches') return patternFinds(given, value, text?.fold);
  const wanted = shaped(given, text);
  return !isEmpty(wanted) && textMatches(operator, value, wanted);
}

function textOf(operand: Operand, side: RightSide): unknown {
  if (typeof operand !== 'object') return operand;
  if ('variable' in operand) return valueOfVariable(operand.variable, side);
  if (!('formula' in operand)) return undefined;
  const measured = side.formula(operand.formula);
  return measured.kind === 'plain' ? (measured.value ?? '') : undefined;
}

function oneHolds(operator: OperatorId, place: ReturnType<typeof placeOf>): boolean {
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
    default:
      throw new Error(`${operator} does not take one value`);
  }
}
