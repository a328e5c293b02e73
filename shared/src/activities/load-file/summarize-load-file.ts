import type { LoadFileConfig } from './config.ts';

const formats = { delimited: '', fixed: ', fixed width', parquet: ', Parquet' } as const;

/** The file and how much of it is read, in words. */
export function summarizeLoadFile({ file, format, columns }: LoadFileConfig): string {
  if (file === null) return 'Choose a file';
  const read = columns.filter(({ ignore }) => !ignore).length;
  const count = read === 1 ? '1 column' : `${read} columns`;
  return columns.length === 0 ? file.name : `${file.name}, ${count}${formats[format.kind]}`;
}
