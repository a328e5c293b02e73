/** A value as it travels in JSON. Numbers that JSON would change travel as text. */
export type Cell = string | number | boolean | null;

/** A value of the engine as a cell: integers as numbers while they are exact, an empty text as null. */
export function toCell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value !== '' ? value : null;
}
