import { formatExactly, formatFullDay, formatToMinute } from '../../i18n/format-date.ts';
import { formatNumber } from '../../i18n/format.ts';

export type CellValue = string | number | boolean | null;

interface Cell {
  readonly value: CellValue | undefined;
  readonly type: string;
  /** Whether it only names the row: then it reads as it is stored. */
  readonly key: boolean;
}

/** A value as a reader reads it: numbers with grouping, days and moments in words. */
export function cellText({ value, type, key }: Cell): string {
  const text = String(value ?? '');
  if (key) return text;
  if (type === 'date') return momentOf(`${text}T00:00:00`) ? formatFullDay(`${text}T00:00:00`) : text;
  if (type === 'datetime') return momentOf(text) ? formatToMinute(text) : text;
  if (type === 'decimal' || typeof value === 'number') return isExactNumber(text) ? formatNumber(Number(text)) : text;
  return text;
}

/** The same in full, for its title. */
export function fullCellText(cell: Cell): string {
  const text = String(cell.value ?? '');
  return cell.type === 'datetime' && !cell.key && momentOf(text) ? formatExactly(text) : cellText(cell);
}

function momentOf(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** Whether nothing of it is lost as a number of this language. */
function isExactNumber(text: string): boolean {
  return text !== '' && Math.abs(Number(text)) < 1e9;
}
