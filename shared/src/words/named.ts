import { inEnglish } from './english.ts';
import { isPhrase, type Phrase, type Text } from './phrase.ts';

/** A name in English, and in the words it is made of when it is one of the product's. */
export interface Named {
  label: string;
  phrase?: Phrase;
}

/** A text as it travels to those who may speak English only. */
export function named(text: Text): Named {
  return isPhrase(text) ? { label: inEnglish(text), phrase: text } : { label: text };
}
