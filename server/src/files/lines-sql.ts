import type { FileColumn } from '@fanfare/shared';
import type { RawSource } from '../data/import/raw-source.ts';
import { ImportRefused } from '../data/scan/import-refused.ts';
import { lineColumn as sourceLine } from '../engine/duckdb/names.ts';
import { type LineColumn, lineColumn } from './line-columns.ts';

/** How lines are read: a query over the records of a file, and what it gives for each column. */
export interface LinesSql {
  /** Gives `l` (line), `x` (text of the record), and per column a, b, u, v and e. */
  checked: string;
  columns: readonly LineColumn[];
}

/**
 * Reads the columns of a file, in the order given.
 * @throws ImportRefused that names a column the file does not have.
 */
export function linesSql(source: RawSource, columns: readonly FileColumn[], timeZone: string): LinesSql {
  const known = new Map(source.columns.map((column) => [column.source, column]));
  const steps = columns.map((column, index) => {
    const raw = known.get(column.source);
    if (raw === undefined) throw missing(column.source, [...known.keys()]);
    return lineColumn(column, raw, index, timeZone);
  });
  const list = (parts: readonly string[]) => parts.map((part) => `, ${part}`).join('');
  const spaced = `SELECT ${sourceLine} AS l, ${source.text} AS x${list(steps.map((one) => one.spaced))} FROM ${source.from}`;
  const mapped = `SELECT s.*${list(steps.flatMap((one) => [one.mapped, one.unmapped]))} FROM (${spaced}) s ${steps.flatMap((one) => one.replacements ?? []).join(' ')}`;
  const typed = `SELECT *${list(steps.map((one) => one.value))} FROM (${mapped})`;
  return { checked: `SELECT *${list(steps.map((one) => one.fault))} FROM (${typed})`, columns: steps };
}

function missing(source: string, known: readonly string[]): ImportRefused {
  const names = known.slice(0, 30).join(', ') + (known.length > 30 ? ' ...' : '');
  return new ImportRefused('import.column.missing', `It has no column ${source}. It has: ${names}.`);
}
