import { isVariantOf, languages, type LanguageTag, suitableLanguage } from './languages.ts';

const stored = 'fanfare.language';

/** The language the reader chose in this browser, else the one the browser asks for. */
export function readerLanguage(): LanguageTag {
  return chosenLanguage() ?? suitableLanguage(wishes());
}

/** The language that was chosen; undefined while none was. */
export function chosenLanguage(): LanguageTag | undefined {
  const found = globalThis.localStorage?.getItem(stored);
  return languages.find((tag) => tag === found);
}

/** Keeps a choice for the next time a page of this browser begins. */
export function keepLanguage(tag: LanguageTag): void {
  localStorage.setItem(stored, tag);
}

/**
 * The locale for numbers and dates: the reader's own variant of the language of the interface; the browser's first
 * language where the interface does not speak any of the reader's.
 */
export function readerLocale(): string {
  const language = readerLanguage();
  const variant = wishes().find((wish) => isVariantOf(wish, language));
  return variant ?? (chosenLanguage() === undefined ? (wishes()[0] ?? language) : language);
}

/** The reader's time zone, as an IANA name. */
export function readerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function wishes(): readonly string[] {
  return globalThis.navigator?.languages ?? [];
}
