import { formulaFunctions, signaturesOf } from '@fanfare/shared';
import { functionWords } from '../i18n/speak.ts';

/** What people read about a function, made from the one table of functions. */
export interface FunctionDoc {
  readonly name: string;
  readonly category: (typeof formulaFunctions)[keyof typeof formulaFunctions]['category'];
  /** Ways to call it, such as “text: text, length: integer -> text”. */
  readonly signatures: readonly string[];
  readonly doc: string;
  readonly empties: string;
  readonly example: readonly [formula: string, value: string] | undefined;
  /** Names other systems have for it. */
  readonly also: readonly string[];
}

/** Every function, in the order of the table. */
const functionDocs: readonly FunctionDoc[] = Object.entries(formulaFunctions).map(([name, one]) => ({
  name,
  category: one.category,
  signatures: signaturesOf(one),
  get doc() {
    return quoted(functionWords(name).doc);
  },
  get empties() {
    return quoted(functionWords(name).empties);
  },
  example: one.examples[0],
  also: one.also,
}));

/** What the guide sets as code stands in quotes here. */
function quoted(text: string): string {
  return text.replaceAll(/`([^`]*)`/g, '“$1”');
}

const byName = new Map(functionDocs.map((one) => [one.name.toLowerCase(), one]));

/** The function of a name, in any case. */
export function functionDoc(name: string): FunctionDoc | undefined {
  return byName.get(name.toLowerCase());
}

/** What stands between the brackets, and what comes out: “text, length” and “text”. */
export function signatureParts(signature: string): { readonly takes: readonly string[]; readonly gives: string } {
  const [takes = '', gives = ''] = signature.split('->').map((part) => part.trim());
  return { takes: takes === '' ? [] : takes.split(',').map((part) => part.trim()), gives };
}

/** A call as it is written in lists: “left(text, length)”. */
export function callWords({ name, signatures }: FunctionDoc): string {
  const { takes } = signatureParts(signatures[0] ?? '');
  return `${name}(${takes.map((one) => one.split(':')[0]?.trim()).join(', ')})`;
}

/** Functions whose name, explanation or name elsewhere holds all words; those named so come first. */
export function findFunctions(search: string): readonly FunctionDoc[] {
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return functionDocs;
  const rank = (one: FunctionDoc) => {
    const names = [one.name, ...one.also].map((name) => name.toLowerCase());
    const first = words[0] ?? '';
    return names.some((name) => name.startsWith(first)) ? 0 : names.some((name) => name.includes(first)) ? 1 : 2;
  };
  return functionDocs
    .filter((one) => {
      const text = `${one.name} ${one.also.join(' ')} ${one.doc}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => rank(one) - rank(other));
}
