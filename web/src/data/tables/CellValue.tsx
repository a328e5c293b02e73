import type { DataType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { formatExactly } from '../../i18n/format-date.ts';

export interface CellValueProps {
  readonly value: string | number | boolean | null;
  readonly type: DataType;
}

/** A value of a table as people read it; an empty one says so. */
export function CellValue({ value, type }: CellValueProps) {
  const { t } = useTranslation('data');
  if (value === null || value === '')
    return <span className="whitespace-nowrap text-text-subtle">{t('table.empty')}</span>;
  if (typeof value === 'boolean') return t(value ? 'table.yes' : 'table.no');
  if (type === 'datetime') {
    return (
      <time dateTime={String(value)} className="whitespace-nowrap">
        {formatExactly(String(value))}
      </time>
    );
  }
  if (type === 'float' && typeof value === 'number') return formatNumber(value);
  return (
    <span className="block max-w-72 truncate" title={String(value)}>
      {String(value)}
    </span>
  );
}
