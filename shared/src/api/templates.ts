import { z } from 'zod';
import { campaignGraphSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';

/** A finished campaign to begin with. Whoever takes it gets a copy with seeds and histories of its own. */
const campaignTemplateSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  /** The first activity is the one whose people the template is about. */
  graph: campaignGraphSchema,
});
export type CampaignTemplate = z.infer<typeof campaignTemplateSchema>;

export const listTemplates = defineEndpoint({
  method: 'GET',
  path: '/api/templates',
  summary: 'Campaigns that come with the product, to begin with',
  permission: 'campaigns.view',
  response: z.object({ templates: z.array(campaignTemplateSchema) }),
});
