import type { WordKey } from './english/english.ts';

/** Words that fill a place in a phrase. */
export type Slot = Text | number;

/**
 * Words of the product as data: which text of the tables of words, and what stands in its places. A number named
 * `count` chooses the plural form; a day or moment in ISO form named `moment` is written as readers do. It becomes a
 * text in the reader's language where it is shown.
 */
export interface Phrase {
  words: WordKey;
  with?: Readonly<Record<string, Slot>>;
}

/** A text as somebody wrote it, which is never translated, or words of the product. */
export type Text = string | Phrase;

/** Words of the product, with what stands in their places. */
export function phrase(words: WordKey, slots?: Readonly<Record<string, Slot>>): Phrase {
  return slots ? { words, with: slots } : { words };
}

export function isPhrase(text: unknown): text is Phrase {
  return typeof text === 'object' && text !== null && 'words' in text;
}
