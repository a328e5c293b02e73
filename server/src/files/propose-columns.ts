import { type FileColumn, isNumeric, isTemporal, lineNumberColumn, type ReadOptions } from '@fanfare/shared';
import { rolePatterns } from '../data/catalog/role-patterns.ts';
import type { DetectedColumn } from '../data/import/detect-types.ts';
import type { RawColumn } from '../data/import/raw-source.ts';

/** What was found out about a column, and the first texts in it. */
export interface FoundColumn {
  raw: RawColumn;
  detected: DetectedColumn | undefined;
  examples: readonly string[];
}

/** Settings for the columns of a file: types that all values have, and what columns mean by their names and values. */
export function proposeColumns(found: readonly FoundColumn[], options: ReadOptions): FileColumn[] {
  const roles = new Set<string>();
  const names = new Set<string>([lineNumberColumn]);
  return found.map(({ raw, detected, examples }): FileColumn => {
    const type = detected?.type ?? 'text';
    const name = unused(raw.name, names);
    const role = rolePatterns.find(
      (pattern) => pattern.types.includes(type) && pattern.name.test(name) && looksLike(pattern.values, examples),
    )?.role;
    const isNew = role !== undefined && !roles.has(role);
    if (isNew) roles.add(role);
    const dateFormat = type === 'datetime' ? (options.dateTimeFormat ?? options.dateFormat) : options.dateFormat;
    return {
      source: raw.source,
      name,
      type,
      ...(isNew ? { role } : {}),
      ignore: false,
      empty: 'allowed',
      onError: 'reject',
      ...(isNumeric(type) && options.decimalComma === true && raw.native === undefined
        ? { numbers: { decimal: ',' as const, thousands: '.' as const } }
        : {}),
      ...(isTemporal(type) && dateFormat !== undefined && raw.native === undefined && !examples.every(isStandardDate)
        ? { dateFormat }
        : {}),
    };
  });
}

function looksLike(pattern: string | undefined, examples: readonly string[]): boolean {
  return pattern === undefined || examples.every((text) => new RegExp(`^(?:${pattern})$`).test(text.trim()));
}

function isStandardDate(text: string): boolean {
  return /^\s*\d{4}-\d\d-\d\d/.test(text);
}

function unused(base: string, taken: Set<string>): string {
  let name = base.toLowerCase() === lineNumberColumn ? `${base}_text` : base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
