import type { DataType } from '@fanfare/shared';

/** A value as it travels in an answer. */
export type Cell = string | number | boolean | null;

/** Integers beyond what JavaScript numbers hold exactly, decimals, dates and datetimes travel as text. */
export function cellOf(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'decimal' && typeof value === 'string') return trimZeros(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return JSON.stringify(value);
}

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
