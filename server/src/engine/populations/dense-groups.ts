import { availableParallelism } from 'node:os';
import type { RelationalPart, TableSource } from '@fanfare/shared';
import { directSources } from './direct-sources.ts';

const budgetBytes = 512 * 1024 * 1024;
const bytesPerGroup = 64;
const engineDefaultBits = 12;

/**
 * Width, in bits, up to which the engine may group by integer keys in an array instead of a hash table. Keys of tables
 * are mostly dense, so the array is as long as the table; grouping ten linked rows per person takes a third of the time.
 * Every thread has an array of its own, outside the engine's memory limit, so the width is limited by a budget.
 */
export function denseGroupBits(part: RelationalPart, tableRows: (source: TableSource) => number): number {
  const rows = Math.max(1, ...directSources(part).map(tableRows));
  const useful = Math.ceil(Math.log2(rows)) + 1;
  const affordable = Math.floor(Math.log2(budgetBytes / bytesPerGroup / availableParallelism()));
  return Math.max(engineDefaultBits, Math.min(useful, affordable));
}
