import { canonicalLiteral, type DataType, ruleLimits } from '@fanfare/shared';

/** What became of pasted values: the longer list, and what was left out of it. */
export interface Pasted {
  readonly values: string[];
  readonly added: number;
  /** Values that stood twice, in what was pasted or in the list before. */
  readonly doubles: number;
  /** Values that are not of the type. */
  readonly wrong: readonly string[];
  /** Values beyond what a list may hold. */
  readonly beyond: number;
}

/** Adds pasted values to a list: trimmed, each once, only those of the type, up to what a list may hold. */
export function addPasted(list: readonly string[], text: string, type: DataType): Pasted {
  const known = new Set(list);
  const wrong: string[] = [];
  let doubles = 0;
  let beyond = 0;
  for (const value of splitList(text)) {
    const read = type === 'text' ? value : canonicalLiteral(value, type);
    if (typeof read !== 'string') wrong.push(value);
    else if (known.has(read)) doubles += 1;
    else if (known.size >= ruleLimits.listValues || read.length > ruleLimits.text) beyond += 1;
    else known.add(read);
  }
  return { values: [...known], added: known.size - new Set(list).size, doubles, wrong, beyond };
}

/** The values of a text: between lines, tabs, commas and semicolons; quotes hold a value with one of these together. */
export function splitList(text: string): string[] {
  const values: string[] = [];
  for (const [, quoted, plain] of text.matchAll(/\s*"((?:[^"]|"")*)"|([^\s,;"][^\r\n\t,;]*)/g)) {
    const value = (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim();
    if (value !== '') values.push(value);
  }
  return values;
}

/** Whether a pasted text is more than one value. */
export function isSeveral(text: string): boolean {
  return /[\r\n\t;]/.test(text.trim());
}
