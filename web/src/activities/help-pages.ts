import type { ActivityType } from '@fanfare/shared';
import { readerLanguage } from '../i18n/reader.ts';

const pages = import.meta.glob<string>('../../../shared/src/activities/*/help*.md', {
  query: '?raw',
  import: 'default',
});

/** The help page of a kind of activity in the reader's language, in English where there is none; fetched when asked for. */
export function helpPage(type: ActivityType): Promise<string> {
  const own = `../../../shared/src/activities/${type}/help.${readerLanguage()}.md`;
  const page = pages[own] ?? pages[`../../../shared/src/activities/${type}/help.md`];
  return page ? page() : Promise.resolve('');
}
