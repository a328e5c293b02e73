import type { Operand } from '../../condition/condition.ts';
import { noVariables, type VariableLookup } from '../../variable/variable.ts';
import { type Day, parseDay, parseInstant, printDay, startOfDay } from './calendar.ts';
import { compareMeasure, type Measured, parseScaled } from './measured.ts';
import { type Clock, momentOf } from './relative-time.ts';
import { isEmpty, type NaiveValue } from './value.ts';

/** What the right side of an operator is read with; a formula is computed on the row at hand. */
export interface RightSide {
  clock: Clock;
  variables: VariableLookup;
  formula(text: string): Measured;
}

/** For settings that hold constants only. */
export function constantsOnly(clock: Clock): RightSide {
  const formula = (text: string): never => {
    throw new Error(`no formula is expected here: ${text}`);
  };
  return { clock, variables: noVariables, formula };
}

/** What an operand means: one value, or every value from `from` to just before `until` (a day beside datetimes). */
export interface Constant {
  from: NaiveValue;
  until: NaiveValue;
}

function single(from: NaiveValue): Constant {
  return { from, until: null };
}

function wholeDay(day: Day, clock: Clock): Constant {
  return { from: startOfDay(day, clock.timeZone), until: startOfDay(day + 1, clock.timeZone) };
}

/** The constant an operand means beside a measure: of its type, and in millionths beside an average. */
export function constantOf(operand: Operand, beside: Measured, side: RightSide): Constant {
  const { clock } = side;
  if (typeof operand === 'object') {
    if ('formula' in operand) return computed(side.formula(operand.formula), beside, clock);
    if ('variable' in operand) return constantOf(valueOfVariable(operand.variable, side), beside, side);
    const moment = momentOf(operand, clock);
    if (beside.type === 'date') return single(printDay(moment.day));
    return operand.unit === 'minute' || operand.unit === 'hour' ? single(moment.instant) : wholeDay(moment.day, clock);
  }
  if (typeof operand === 'boolean') return single(operand);
  if (operand === '') return single('');
  if (beside.kind === 'average') return single(parseScaled(operand, 6));
  switch (beside.type) {
    case 'text':
      return single(operand);
    case 'integer':
      return single(parseScaled(operand, 0));
    case 'decimal':
      return single(parseScaled(operand, 6));
    case 'float':
      return single(Number(operand));
    case 'boolean':
      return single(operand === 'true');
    case 'date':
      return single(printDay(parseDay(operand)));
    case 'datetime':
      return /^\d{4}-\d\d-\d\d$/.test(operand)
        ? wholeDay(parseDay(operand), clock)
        : single(parseInstant(operand, clock.timeZone));
  }
}

/** The single value of a variable as typed. */
export function valueOfVariable(name: string, { variables }: RightSide): string | boolean {
  const value = variables.get(name)?.value ?? null;
  if (value === null || Array.isArray(value)) throw new Error(`no single value of ${name}`);
  return value;
}

function computed(measured: Measured, beside: Measured, clock: Clock): Constant {
  if (measured.kind !== 'plain') throw new Error('a formula is never an average');
  if (isEmpty(measured.value)) return single(null);
  if (measured.type === 'date' && beside.type === 'datetime') return wholeDay(parseDay(String(measured.value)), clock);
  if (measured.type !== beside.type) throw new Error(`a formula of type ${measured.type} beside ${beside.type}`);
  return single(measured.value);
}

/** Where a filled measure lies: before the constant, in it, or after it. Undefined beside an empty constant. */
export function placeOf(measured: Measured, { from, until }: Constant): 'before' | 'in' | 'after' | undefined {
  if (isEmpty(from)) return undefined;
  const order = compareMeasure(measured, from);
  if (order < 0) return 'before';
  if (isEmpty(until)) return order === 0 ? 'in' : 'after';
  return compareMeasure(measured, until) < 0 ? 'in' : 'after';
}
