import type { Variable } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { formatFullDay } from '../i18n/format-date.ts';

/** The value of a variable as a table shows it; says so when there is none. */
export function variableWords(t: TFunction<'variables'>, { type, value }: Variable): string {
  if (value === null || value === '') return t('noValue');
  if (Array.isArray(value)) return value.length === 1 ? (value[0] ?? '') : t('values', { count: value.length });
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (type !== 'date') return value;
  const day = new Date(`${value}T12:00:00`);
  return Number.isNaN(day.getTime()) ? value : formatFullDay(day);
}
