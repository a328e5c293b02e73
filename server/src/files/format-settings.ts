import type { FileFormatSetting } from '@fanfare/shared';
import { fieldTexts } from '../data/scan/fields.ts';
import { findWidths, fixedTexts } from '../data/scan/fixed-width.ts';
import { ImportRefused } from '../data/scan/import-refused.ts';
import {
  beginsAsParquet,
  formatOf,
  looksLikeHeader,
  readStart,
  type ReadSettings,
  skipLines,
  sniffFile,
} from '../data/scan/sniff.ts';
import { firstBytes, type UnpackLimits } from '../data/scan/unpacked-bytes.ts';

const linesLookedAt = 100;

/**
 * The format of a file, found out from its beginning.
 * @throws ImportRefused when the file is empty or not one that can be read.
 */
export async function detectFormat(file: string, name: string, limits: UnpackLimits): Promise<FileFormatSetting> {
  if (await beginsAsParquet(file)) return { kind: 'parquet' };
  const isUtf16 = (await firstBytes(file, 2)).toString('hex') === 'fffe';
  const given = { format: 'csv', ...(isUtf16 ? { encoding: 'utf-16le' } : {}) } as const;
  const found = await sniffFile(file, name, given, limits);
  if (found.format !== 'csv') throw new ImportRefused('file.format', 'The format of the file cannot be found out.');
  const { delimiter, quote, header, lineEnd } = found;
  const encoding = encodingOf(found.encoding);
  const { text } = await readStart(file, found.encoding, limits);
  const lines = firstLines(text, lineEnd);
  const format = formatOf({ delimiter, quote, lineEnd });
  const isDivided = lines.some((line) => fieldTexts(Buffer.from(line), format).length > 1);
  const widths = isDivided ? undefined : findWidths(lines);
  if (widths !== undefined) {
    const names = fixedTexts(Buffer.from(lines[0] ?? ''), widths);
    return { kind: 'fixed', widths, header: looksLikeHeader(names), skipLines: 0, encoding };
  }
  return { kind: 'delimited', separator: delimiter, quote, header, skipLines: 0, encoding, multiline: true };
}

/**
 * The format with the widths of its columns, found out from the beginning of the file when there are none.
 * @throws ImportRefused when they cannot be found out.
 */
export async function withWidths(
  file: string,
  format: FileFormatSetting,
  limits: UnpackLimits,
): Promise<FileFormatSetting> {
  if (format.kind !== 'fixed' || format.widths.length > 0) return format;
  const { text, lineEnd } = await readStart(file, format.encoding, limits);
  const widths = findWidths(firstLines(skipLines(text, format.skipLines, lineEnd).rest, lineEnd));
  if (widths !== undefined) return { ...format, widths };
  throw new ImportRefused(
    'file.widths',
    'The widths of its columns cannot be found out. Write them, such as 10, 20, 5.',
  );
}

/**
 * How a file of a known format is read.
 * @throws ImportRefused when the file is empty, binary or not of the format.
 */
export async function readSettings(
  file: string,
  format: FileFormatSetting,
  limits: UnpackLimits,
): Promise<ReadSettings | { format: 'parquet' }> {
  const isParquet = await beginsAsParquet(file);
  if (format.kind === 'parquet') {
    if (!isParquet) throw new ImportRefused('file.parquet', 'It is not Parquet. Choose how its columns are divided.');
    return { format: 'parquet' };
  }
  if (isParquet) throw new ImportRefused('file.parquet', 'It is Parquet, not text. Choose Parquet as its format.');
  const { encoding, header, skipLines: skipped } = format;
  const { text, lineEnd } = await readStart(file, encoding, limits);
  const common = { encoding, header, skipLines: skipped, lineEnd };
  const { rest } = skipLines(text, skipped, lineEnd);
  if (rest.length === 0 && skipped > 0) {
    throw new ImportRefused('file.skipped', `Nothing is left after the ${skipped} lines that are left out.`);
  }
  if (format.kind === 'fixed') return { ...common, format: 'fixed', delimiter: ',', quote: '"', widths: format.widths };
  const { separator, quote, multiline } = format;
  return { ...common, format: 'csv', delimiter: separator, quote, ...(multiline ? {} : { singleLine: true }) };
}

function firstLines(text: Buffer, lineEnd: ReadSettings['lineEnd']): string[] {
  const lines = text.toString('utf8').split(lineEnd === 'line-feed' ? /\r?\n/ : '\r');
  return lines.slice(0, linesLookedAt).filter((line) => line !== '');
}

function encodingOf(name: string): 'utf-8' | 'windows-1252' | 'utf-16le' {
  return name === 'utf-16le' || name === 'windows-1252' ? name : 'utf-8';
}
