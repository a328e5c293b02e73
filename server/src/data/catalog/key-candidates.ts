import type { DataType } from '@fanfare/shared';
import { singular } from './words.ts';

const keyTypes: ReadonlySet<DataType> = new Set(['text', 'integer', 'date']);

/** Columns that may be a key, the likeliest first: those named like one, then the first ones. */
export function rankKeyCandidates<Column extends { name: string; type: DataType }>(
  table: string,
  columns: readonly Column[],
): Column[] {
  return columns
    .filter((column) => keyTypes.has(column.type))
    .map((column, index) => ({ column, rank: nameRank(table, column.name) * 1000 + index }))
    .filter(({ rank }) => rank < 4000)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}

/** 0: the table's own id; 1: an id; 2: a number or code; 3: another first column; 4: not a key by itself. */
function nameRank(table: string, name: string): number {
  const lower = name.toLowerCase();
  const one = singular(table.toLowerCase());
  if (lower === 'id' || ['_id', 'id', '_key', '_no', '_number', '_code'].some((end) => lower === `${one}${end}`))
    return 0;
  if (/(^|_)id$/.test(lower) || /[a-z]Id$|ID$/.test(name)) return 1;
  if (/(^|_)(key|code|number|no|nr|sku|uuid|guid)$/.test(lower)) return 2;
  return /name|mail|phone|date|amount|address|street|line\d/.test(lower) ? 4 : 3;
}

/** Whether a single column may be suggested as the key of a table: it is named like one, or stands first. */
export function isLikelyKey(table: string, name: string, position: number): boolean {
  const rank = nameRank(table, name);
  return rank < 3 || (rank === 3 && position === 0);
}
