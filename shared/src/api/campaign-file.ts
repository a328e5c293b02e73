import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';

/** What `fanfare validate` and the import read: name, description, tags and graph as text. */
export const downloadCampaignFile = defineEndpoint({
  method: 'GET',
  path: '/api/campaigns/:id/file',
  summary: 'A campaign as a campaign file',
  permission: 'campaigns.view',
  params: z.object({ id: z.uuid() }),
  query: z.object({ format: z.enum(['yaml', 'json']).default('yaml') }),
  answer: 'file',
});
