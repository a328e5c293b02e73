import type { DecidingValue } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { formatExactly, formatFullDay } from '../i18n/format-date.ts';
import { formatNumber, formatShare } from '../i18n/format.ts';
import { say } from '../i18n/speak.ts';

const PARTS = 1_000_000;

/** A value as people read it. */
export function valueText(
  t: TFunction<'explain'>,
  { value, meaning, type }: Pick<DecidingValue, 'value' | 'meaning' | 'type'>,
): string {
  if (value === null) return t('empty');
  if (meaning === 'place' && typeof value === 'number') return t('drawn', { share: formatShare(value / PARTS) });
  if (meaning === 'count' && typeof value === 'number') return t('counted', { count: value });
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (type === 'datetime') return formatExactly(String(value));
  if (type === 'date') return formatFullDay(`${value}T00:00:00`);
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** A value with the column it stands in, where that is known. */
export function namedValueText(t: TFunction<'explain'>, one: DecidingValue): string {
  const text = valueText(t, one);
  return one.label === null ? text : `${say(one.label)}: ${text}`;
}
