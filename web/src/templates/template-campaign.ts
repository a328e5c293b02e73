import { type CampaignDocument, type CampaignTemplate, createCampaign, renewSeeds } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { call } from '../api/call.ts';
import { fresh } from '../editor/edits/fresh-values.ts';
import { readerZone } from '../i18n/reader.ts';
import { templateWords } from './template-words.ts';

/** The graph of a template for a campaign of its own: new seeds and histories, dates in the reader's zone. */
export function templateGraph({ graph }: CampaignTemplate): CampaignTemplate['graph'] {
  const renewed = renewSeeds(graph, fresh.seed);
  return { ...renewed, settings: { ...renewed.settings, timeZone: readerZone() } };
}

/** Makes a campaign of a template, named in the reader's language. */
export function createFromTemplate(
  t: TFunction<'templates'>,
  template: CampaignTemplate,
  folder: string | null,
): Promise<CampaignDocument> {
  const { name, description } = templateWords(t, template);
  return call(createCampaign, { body: { name, description, tags: [], folder, graph: templateGraph(template) } });
}
