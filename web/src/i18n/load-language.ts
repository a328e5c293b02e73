import { i18n } from './i18n.ts';
import type { LanguageTag } from './languages.ts';
import { chineseLetters, koreanLetters } from './letters.ts';
import { readerLanguage, readerLocale } from './reader.ts';
import { speak } from './speak.ts';
import type { Words } from './words.ts';

type Translated = Exclude<LanguageTag, 'en'>;

const bundles: Readonly<Record<Translated, () => Promise<Words>>> = {
  de: async () => (await import('./de/words.ts')).german,
  ko: async () => (await import('./ko/words.ts')).korean,
  'zh-TW': async () => (await import('./zh-TW/words.ts')).chinese,
};

/** Letters beside the Latin ones. */
const letters: Partial<Record<LanguageTag, () => Promise<unknown>>> = { ko: koreanLetters, 'zh-TW': chineseLetters };

/** The words of a language, fetched. */
export function wordsOf(tag: Translated): Promise<Words> {
  return bundles[tag]();
}

/** Takes up the reader's language before anything is drawn; its words are fetched once. English is always there. */
export async function startLanguage(): Promise<void> {
  const language = readerLanguage();
  document.documentElement.lang = language;
  if (language === 'en') return;
  const [words] = await Promise.all([wordsOf(language), letters[language]?.()]);
  for (const [area, texts] of Object.entries(words.interface)) i18n.addResourceBundle(language, area, texts);
  speak(language, readerLocale(), words);
  await i18n.changeLanguage(language);
}
