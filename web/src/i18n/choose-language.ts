import type { LanguageTag } from './languages.ts';
import { keepLanguage, readerLanguage } from './reader.ts';

/** Keeps the choice and begins the page anew in that language; what is being edited is kept by the editor. */
export function chooseLanguage(tag: LanguageTag): void {
  const before = readerLanguage();
  keepLanguage(tag);
  if (tag !== before) window.location.reload();
}
