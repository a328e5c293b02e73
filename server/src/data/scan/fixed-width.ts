/**
 * Cuts a record into columns by their widths in characters. A column of nothing but spaces is null, and so are columns
 * that a short record does not reach.
 */
export function fixedTexts(record: Uint8Array, widths: readonly number[]): (string | null)[] {
  const characters = charactersOf(record);
  let from = 0;
  return widths.map((width) => {
    const text = characters.slice(from, from + width).join('');
    from += width;
    return text.trim() === '' ? null : text;
  });
}

/** Says that a record is longer than its columns; undefined when it fits. */
export function widthFault(record: Uint8Array, widths: readonly number[]): string | undefined {
  const expected = widths.reduce((sum, width) => sum + width, 0);
  if (record.length <= expected) return undefined;
  const { length } = textOf(record).trimEnd().length <= expected ? { length: 0 } : charactersOf(record, true);
  return length > expected ? `has ${length} characters where the columns have ${expected}` : undefined;
}

/** Columns between which all lines have a blank; undefined when the lines do not look so. */
export function findWidths(lines: readonly string[]): number[] | undefined {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => Array.from(line));
  const longest = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || longest < 3) return undefined;
  const starts = Array.from({ length: longest }, (_, at) => at).filter(
    (at) => at === 0 || (rows.every((row) => isBlank(row[at - 1])) && rows.some((row) => !isBlank(row[at]))),
  );
  const narrow = rows.filter((row) => row.length < longest / 2).length;
  if (starts.length < 2 || narrow > rows.length / 2) return undefined;
  return starts.map((start, index) => (starts[index + 1] ?? longest) - start);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === ' ';
}

function textOf(record: Uint8Array): string {
  return Buffer.from(record.buffer, record.byteOffset, record.byteLength).toString('utf8');
}

function charactersOf(record: Uint8Array, trimmed = false): string[] {
  const text = textOf(record);
  return Array.from(trimmed ? text.trimEnd() : text);
}
