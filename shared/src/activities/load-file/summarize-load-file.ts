import type { LoadFileConfig } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

const formats = { delimited: 'file.columns', fixed: 'file.columnsFixed', parquet: 'file.columnsParquet' } as const;

/** The file and how much of it is read, in words. */
export function summarizeLoadFile({ file, format, columns }: LoadFileConfig): Text {
  if (file === null) return phrase('summary.chooseAFile');
  if (columns.length === 0) return file.name;
  const read = columns.filter(({ ignore }) => !ignore).length;
  return phrase(formats[format.kind], { file: file.name, columns: phrase('summary.columns', { count: read }) });
}
