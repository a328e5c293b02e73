import type { DataType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format.ts';
import { formatExactly, formatFullDay } from '../i18n/format-date.ts';

export interface FormulaValueProps {
  readonly value: string | number | boolean | null;
  readonly type: DataType | null;
}

/** A value as people read it; an empty one says so. */
export function FormulaValue({ value, type }: FormulaValueProps) {
  const { t } = useTranslation('formula');
  if (value === null || value === '') return <span className="text-text-subtle">{t('empty')}</span>;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (type === 'date') return formatFullDay(`${String(value).slice(0, 10)}T12:00:00`);
  if (type === 'datetime') return formatExactly(String(value));
  if (typeof value === 'number') return formatNumber(value);
  return value;
}
