/** Languages of the interface, each named in itself. */
const names = {
  en: 'English',
  de: 'Deutsch',
  ko: '한국어',
  'zh-TW': '繁體中文',
} as const;
export type LanguageTag = keyof typeof names;

/** Languages that have every word; a test asks it of each. Only these are offered. */
export const languages = ['en', 'de', 'ko', 'zh-TW'] as const satisfies readonly LanguageTag[];

export function languageName(tag: LanguageTag): string {
  return names[tag];
}

/** The language of the interface that suits a list of wishes ("de-AT", "en") best; English when none does. */
export function suitableLanguage(wishes: readonly string[], offered: readonly LanguageTag[] = languages): LanguageTag {
  return wishes.map((wish) => offered.find((tag) => isVariantOf(wish, tag))).find((tag) => tag !== undefined) ?? 'en';
}

/** Whether a locale is a variant of a language; Chinese is told apart by its letters, not by the country. */
export function isVariantOf(locale: string, tag: LanguageTag): boolean {
  const [wanted, own] = [maximized(locale), maximized(tag)];
  return wanted !== undefined && wanted.language === own?.language && wanted.script === own?.script;
}

function maximized(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
