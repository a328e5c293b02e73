import type { TFunction } from 'i18next';
import { operandWords, periodWords } from '../rule-builder/words.ts';
import type { SettableValue } from './filter-parameters.ts';

/** Values spelt out before the rest of a list becomes a number. */
const SPELT = 3;

/** The value of a rule as it stands in a sentence; undefined while it is not complete. */
export function settableWords(t: TFunction<'rule'>, { value, type, source }: SettableValue): string | undefined {
  const labels = new Map(source?.column.values?.map((one) => [one.value, one.label ?? one.value]));
  const labelled = (text: string | boolean) => labels.get(String(text)) ?? operandWords(t, text, type) ?? String(text);
  if (value.kind === 'none') return undefined;
  if (value.kind === 'variable') return `$${value.variable}`;
  if (value.kind === 'period') return periodWords(value.period);
  if (value.kind === 'one') {
    return typeof value.value === 'object' ? operandWords(t, value.value, type) : labelled(value.value);
  }
  if (value.kind === 'range') {
    const from = operandWords(t, value.from, type);
    const to = operandWords(t, value.to, type);
    return from === undefined || to === undefined ? undefined : `${from} ${t('value.and')} ${to}`;
  }
  if (value.values.length > SPELT) return t('value.many', { count: value.values.length });
  return value.values.length === 0 ? undefined : value.values.map(labelled).join(', ');
}
