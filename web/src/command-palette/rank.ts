import { foldText } from '../editor/find/fold-text.ts';

/** What can be looked for by its words. */
export interface Named {
  readonly label: string;
  readonly words?: readonly string[] | undefined;
}

/**
 * Those that hold every word of a search in their label or their other words, best first: labels that begin with it,
 * then labels with a word that begins with it, then the rest. All of them, as they were, for no search.
 */
export function ranked<Entry extends Named>(entries: readonly Entry[], search: string): readonly Entry[] {
  const wanted = foldText(search).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries
    .map((entry, index) => ({ entry, index, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ entry }) => entry);
}

function scoreOf({ label, words = [] }: Named, wanted: readonly string[]): number {
  const name = foldText(label);
  const all = `${name}\n${foldText(words.join('\n'))}`;
  if (!wanted.every((word) => all.includes(word))) return 0;
  const phrase = wanted.join(' ');
  if (name === phrase) return 5;
  if (name.startsWith(phrase)) return 4;
  if (wanted.every((word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(name))) return 3;
  return wanted.every((word) => name.includes(word)) ? 2 : 1;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
