import {
  type DataType,
  type OperatorId,
  type Operand,
  periodPhrase,
  phrase,
  type RelativeMoment,
  type RelativePeriod,
} from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { formatFullDay } from '../i18n/format-date.ts';
import { say } from '../i18n/speak.ts';

type T = TFunction<'rule'>;
type Unit = RelativeMoment['unit'] | 'quarter';

/** Characters of a formula that stand in a sentence. */
const FORMULA = 60;

/** The operator as it stands in a sentence; dates are "after" where numbers are "more than". */
export function operatorWords(t: T, operator: OperatorId, type: DataType): string {
  const temporal = type === 'date' || type === 'datetime';
  if (
    temporal &&
    (operator === 'greater-than' || operator === 'less-than' || operator === 'at-least' || operator === 'at-most')
  ) {
    return t(`operatorDate.${operator}`);
  }
  return t(`operator.${operator}`);
}

/** A value as it stands in a sentence; undefined while nothing is entered. */
export function operandWords(t: T, value: Operand, type: DataType): string | undefined {
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'object') return computedWords(t, value);
  if (value === '') return undefined;
  if (type === 'date') return dayWords(value);
  if (type === 'datetime')
    return value.includes('T') ? `${dayWords(value.slice(0, 10))}, ${value.slice(11, 16)}` : dayWords(value);
  return value;
}

function computedWords(t: T, value: Exclude<Operand, string | boolean>): string | undefined {
  if ('variable' in value) return `$${value.variable}`;
  if ('formula' in value) return value.formula.trim() === '' ? undefined : shortFormula(value.formula);
  return momentWords(t, value);
}

/** A formula in one line; the end of a long one is left out. */
export function shortFormula(formula: string): string {
  const line = formula.trim().replaceAll(/\s+/g, ' ');
  return line.length > FORMULA ? `${line.slice(0, FORMULA - 1)}…` : line;
}

export function momentWords(t: T, { relative, unit, amount }: RelativeMoment): string {
  if (amount === 0) return unit === 'minute' || unit === 'hour' ? t('moment.now') : t('moment.today');
  return say(phrase(`${relative}.${unit}`, { count: amount }));
}

export function periodWords(period: RelativePeriod): string {
  return say(periodPhrase(period));
}

export function unitWords(t: T, unit: Unit, count: number): string {
  return t(`unit.${unit}`, { count });
}

/** Calendar days are read without a zone, so that no reader sees the day before; a rule outlives the year it was made in. */
function dayWords(day: string): string {
  const moment = new Date(`${day}T12:00:00`);
  return Number.isNaN(moment.getTime()) ? day : formatFullDay(moment);
}
