import { englishWords } from './english/english.ts';
import { languageOf, say } from './language.ts';
import type { Text } from './phrase.ts';

/** The language the tables are written in, and the one of the server, the command line and files. */
export const english = languageOf('en', englishWords);

/** A text in English. */
export function inEnglish(text: Text): string {
  return say(text, english);
}
