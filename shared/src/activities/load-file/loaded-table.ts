import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Column, Table, TargetingDimension } from '../../catalog/catalog.ts';
import { phrase } from '../../words/phrase.ts';
import type { FileColumn, LoadFileConfig } from './config.ts';

/** Key column of the lines of a file: the line on which the record begins, counted from 1. */
export const lineNumberColumn = 'line';

/** Columns of the engine's table that no catalog names: the cause for which a line was rejected, and the reason in words. */
export const rejectColumns = { cause: '_fanfare_reject', reason: '_fanfare_reason' } as const;

/** Tables that hold the lines of files begin with it. */
export const loadedTablePrefix = '_fanfare_file_';

/** Raised when the same settings are read in another way, so that files are read anew. */
const readingVersion = 1;

/**
 * Name of the engine's table that holds the lines of the file as these settings read them: equal for settings that read
 * the same. Undefined while no file or no column is chosen.
 */
export function loadedTable({ file, format, timeZone, columns }: LoadFileConfig): string | undefined {
  const read = columns.filter(({ ignore }) => !ignore);
  if (file === null || read.length === 0) return undefined;
  const settings = { readingVersion, format, timeZone, columns: read.map(readingSettings) };
  const hash = bytesToHex(md5(utf8ToBytes(JSON.stringify(settings)))).slice(0, 16);
  return `${loadedTablePrefix}${file.id}_${hash}`;
}

/** Tables of which the names are these belong to the file. */
export function isTableOfFile(table: string, file: string): boolean {
  return table.startsWith(`${loadedTablePrefix}${file}_`);
}

/**
 * The table and the targeting dimension a file brings into a campaign. The dimension is named after the activity, so that
 * several activities with the same file do not clash.
 */
export function broughtByFile(
  config: LoadFileConfig,
  activity: { id: string; label: string },
): { table: Table; dimension: TargetingDimension } | undefined {
  const name = loadedTable(config);
  if (name === undefined || hasRepeatedNames(config)) return undefined;
  const label = phrase('column.linesOf', { activity: activity.label });
  const read = config.columns.filter(({ ignore }) => !ignore);
  const columns: Column[] = [
    { name: lineNumberColumn, type: 'integer', label: phrase('column.lineNumber') },
    ...read.map(({ name: column, label: words, type, role }) => ({
      name: column,
      type,
      ...(words === undefined || words === '' ? {} : { label: words }),
      ...(role === undefined ? {} : { role }),
    })),
  ];
  const shown = read.find(({ role }) => role === 'full-name') ?? read.find(({ role }) => role === 'email') ?? read[0];
  return {
    table: { name, label, columns, key: [lineNumberColumn] },
    dimension: {
      name: linesDimension(activity.id),
      label,
      table: name,
      ...(shown === undefined ? {} : { labelColumn: shown.name }),
    },
  };
}

/** Name of the targeting dimension of the lines an activity loads. */
export function linesDimension(activity: string): string {
  return `lines:${activity}`;
}

/** True when two columns that are read have one name, or one has that of the line number; case is not told apart. */
export function hasRepeatedNames({ columns }: Pick<LoadFileConfig, 'columns'>): boolean {
  const names = columns.filter(({ ignore }) => !ignore).map(({ name }) => name.toLowerCase());
  return new Set([lineNumberColumn, ...names]).size <= names.length;
}

/** What a column's values depend on, in a fixed order. The meaning is part of it: two activities may name it differently. */
function readingSettings(column: FileColumn): unknown[] {
  const { source, name, type, role, empty, onError, remap, width, letterCase, whiteSpace, numbers, dateFormat } =
    column;
  const usesDefault = onError === 'default' || remap?.otherwise === 'default';
  return [
    source,
    name,
    type,
    role ?? null,
    empty,
    onError,
    usesDefault ? (column.default ?? null) : null,
    remap === undefined ? null : [remap.values.map(({ from, to }) => [from, to]), remap.otherwise],
    width ?? null,
    letterCase ?? null,
    whiteSpace ?? null,
    numbers === undefined ? null : [numbers.decimal, numbers.thousands],
    dateFormat ?? null,
  ];
}
