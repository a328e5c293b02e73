import type { CampaignTemplate } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { templates } from '../i18n/en/templates.ts';

type Named = keyof (typeof templates)['named'];

/** What a template is called in the reader's language; as it calls itself where no words are known. */
export function templateWords(
  t: TFunction<'templates'>,
  { id, name, description }: CampaignTemplate,
): { readonly name: string; readonly description: string } {
  if (!isNamed(id)) return { name, description };
  return { name: t(`named.${id}.name`), description: t(`named.${id}.description`) };
}

function isNamed(id: string): id is Named {
  return Object.hasOwn(templates.named, id);
}
