import { i18n } from '../i18n/i18n.ts';

/** Several things as a list in the language of the interface: “name, settings and note”. */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat(i18n.language, { style: 'long', type: 'conjunction' }).format(items);
}
