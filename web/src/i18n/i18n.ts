import { createInstance, type i18n as I18nInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatCount } from './format.ts';
import * as english from './en/interface.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof english;
  }
}

/**
 * The one i18next instance; it holds its words from the first render on, so no text is ever missing.
 * `{{count, number}}` in a text prints a count with the reader’s grouping.
 */
export const i18n: I18nInstance = createInstance();

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'ui',
  resources: { en: english },
  initAsync: false,
  interpolation: { escapeValue: false },
});

i18n.services.formatter?.add('number', (value: unknown) =>
  typeof value === 'number' ? formatCount(value) : String(value),
);
