/** A column of a file as read, before anything is renamed. */
export interface SourceColumn {
  /** Unique within the file: the header's text, or `column_3`; a repeated header gets a number. */
  source: string;
  /** The source as a name that a table can have. */
  name: string;
}

const maxNameCharacters = 120;

/** Gives every field of a file a source and a name, with a sentence for each header that had to be changed. */
export function sourceColumns(
  header: readonly string[] | undefined,
  fields: number,
): { columns: SourceColumn[]; remarks: string[] } {
  const remarks: string[] = [];
  const taken = new Set<string>();
  const columns = Array.from({ length: fields }, (_, index) => {
    const wanted = (header?.[index] ?? '').trim();
    const base = wanted === '' ? `column_${index + 1}` : wanted.slice(0, 480);
    const source = unusedName(base, taken);
    if (header !== undefined && wanted === '')
      remarks.push(`Column ${index + 1} has no header; it is called ${source}.`);
    else if (source !== base)
      remarks.push(`The header ${base} occurs more than once; column ${index + 1} is called ${source}.`);
    return { source, name: '' };
  });
  const names = new Set<string>();
  return { columns: columns.map(({ source }) => ({ source, name: unusedName(tableName(source), names) })), remarks };
}

/** A text as a name for a table or column: without control characters, not too long, not reserved. */
export function tableName(text: string): string {
  const cleaned = text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, maxNameCharacters - 6);
  if (cleaned === '') return 'column';
  return /^_fanfare_/i.test(cleaned) ? `x${cleaned}` : cleaned;
}

/** Name for the table of a file: its name without folders and endings, in lower case with underscores. */
export function tableNameOfFile(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  const stem = base.replace(/(\.(csv|tsv|txt|ndjson|jsonl|json|parquet))?(\.gz)?$/i, '');
  return tableName(
    stem
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'table',
  );
}

/** Names differ when they differ in more than upper and lower case: the engine does not tell those apart. */
function unusedName(base: string, taken: Set<string>): string {
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
