import { type CampaignDocument, type CampaignTemplate, createCampaign, renewSeeds } from '@fanfare/shared';
import { call } from '../api/call.ts';
import { fresh } from '../editor/edits/fresh-values.ts';
import { readerZone } from '../i18n/reader.ts';

/** The graph of a template for a campaign of its own: new seeds and histories, dates in the reader's zone. */
export function templateGraph({ graph }: CampaignTemplate): CampaignTemplate['graph'] {
  const renewed = renewSeeds(graph, fresh.seed);
  return { ...renewed, settings: { ...renewed.settings, timeZone: readerZone() } };
}

/** Makes a campaign of a template, in the language the template was fetched in. */
export function createFromTemplate(template: CampaignTemplate, folder: string | null): Promise<CampaignDocument> {
  const { name, description } = template;
  return call(createCampaign, { body: { name, description, tags: [], folder, graph: templateGraph(template) } });
}
