import { z } from 'zod';
import { campaignGraphSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';

export const snippetLimits = { name: 120, description: 2000, count: 500, bytes: 1024 * 1024 } as const;

const content = {
  name: z.string().trim().min(1).max(snippetLimits.name),
  description: z.string().max(snippetLimits.description).default(''),
};
const params = z.object({ id: z.uuid() });

/** Some activities with the transitions between them, kept for all campaigns of a workspace. */
const snippetSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  /** What `copySelection` gives, without the variables of the campaign it came from. */
  graph: campaignGraphSchema,
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const listSnippets = defineEndpoint({
  method: 'GET',
  path: '/api/snippets',
  summary: 'Kept parts of campaigns, by name',
  permission: 'campaigns.view',
  response: z.object({ snippets: z.array(snippetSchema) }),
});

/** Names are unique in a workspace, upper and lower case not told apart: refused with 409. */
export const createSnippet = defineEndpoint({
  method: 'POST',
  path: '/api/snippets',
  summary: 'Keep some activities for other campaigns',
  permission: 'campaigns.edit',
  body: z.object({ ...content, graph: campaignGraphSchema }),
  response: snippetSchema,
  maxBodyBytes: snippetLimits.bytes,
});

export const renameSnippet = defineEndpoint({
  method: 'PATCH',
  path: '/api/snippets/:id',
  summary: 'Change the name or the description of a snippet',
  permission: 'campaigns.edit',
  params,
  body: z.object({ name: content.name.optional(), description: z.string().max(snippetLimits.description).optional() }),
  response: snippetSchema,
});

/** Campaigns that took it keep their activities. */
export const deleteSnippet = defineEndpoint({
  method: 'DELETE',
  path: '/api/snippets/:id',
  summary: 'Delete a snippet',
  permission: 'campaigns.edit',
  params,
  response: z.object({ deleted: z.boolean() }),
});
