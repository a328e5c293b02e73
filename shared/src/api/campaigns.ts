import { z } from 'zod';
import { campaignGraphSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';
import { searchText } from './search-text.ts';

export const campaignLimits = { name: 200, description: 4000, tags: 20, tag: 40, graphBytes: 4 * 1024 * 1024 } as const;

export const campaignStatusSchema = z.enum(['draft', 'archived']);
export type CampaignStatus = z.infer<typeof campaignStatusSchema>;
const name = z.string().trim().min(1).max(campaignLimits.name);
const description = z.string().max(campaignLimits.description);
const tags = z.array(z.string().trim().min(1).max(campaignLimits.tag)).max(campaignLimits.tags);
const uuid = z.uuid();
const params = z.object({ id: uuid });

/** A campaign without its graph, as lists show it. `lock` rises with every save; times are ISO instants. */
const campaignHeadSchema = z.object({
  id: uuid,
  name,
  description,
  tags,
  owner: z.string(),
  folder: uuid.nullable(),
  status: campaignStatusSchema,
  activities: z.number().int(),
  lock: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type CampaignHead = z.infer<typeof campaignHeadSchema>;
export const campaignDocumentSchema = campaignHeadSchema.extend({ graph: campaignGraphSchema });
export type CampaignDocument = z.infer<typeof campaignDocumentSchema>;

const folderSchema = z.object({ id: uuid, name, parent: uuid.nullable(), campaigns: z.number().int() });
export type Folder = z.infer<typeof folderSchema>;

export const listCampaigns = defineEndpoint({
  method: 'GET',
  path: '/api/campaigns',
  summary: 'List campaigns',
  permission: 'campaigns.view',
  query: z.object({
    search: searchText.optional(),
    status: campaignStatusSchema.optional(),
    owner: z.string().max(200).optional(),
    tag: z.string().max(campaignLimits.tag).optional(),
    folder: z.union([uuid, z.literal('none')]).optional(),
    sort: z.enum(['name', 'updatedAt', 'createdAt', 'owner']).default('updatedAt'),
    direction: z.enum(['asc', 'desc']).default('desc'),
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    campaigns: z.array(campaignHeadSchema),
    total: z.number().int(),
    counts: z.object({ all: z.number().int(), draft: z.number().int(), archived: z.number().int() }),
    owners: z.array(z.string()),
    tags: z.array(z.string()),
  }),
});
export const createCampaign = defineEndpoint({
  method: 'POST',
  path: '/api/campaigns',
  summary: 'Create a campaign',
  permission: 'campaigns.edit',
  body: z.object({
    name,
    description: description.default(''),
    tags: tags.default([]),
    folder: uuid.nullable().default(null),
    graph: campaignGraphSchema.optional(),
  }),
  response: campaignDocumentSchema,
  maxBodyBytes: campaignLimits.graphBytes,
});
export const getCampaign = defineEndpoint({
  method: 'GET',
  path: '/api/campaigns/:id',
  summary: 'One campaign with its graph',
  permission: 'campaigns.view',
  params,
  response: campaignDocumentSchema,
});
/**
 * Refused with 409 `campaign.stale` and `details.stored` (the stored campaign) when `lock` is not the stored one.
 * `session` names the page that saves: what others saved in between stays a version of its own.
 */
export const saveCampaign = defineEndpoint({
  method: 'PUT',
  path: '/api/campaigns/:id',
  summary: 'Save the graph',
  permission: 'campaigns.edit',
  params,
  body: z.object({ lock: z.number().int(), graph: campaignGraphSchema, session: z.string().max(100).default('') }),
  response: campaignDocumentSchema,
  maxBodyBytes: campaignLimits.graphBytes,
});
export const patchCampaign = defineEndpoint({
  method: 'PATCH',
  path: '/api/campaigns/:id',
  summary: 'Change name, description, tags, owner, folder or status',
  permission: 'campaigns.edit',
  params,
  body: z.object({
    name: name.optional(),
    description: description.optional(),
    tags: tags.optional(),
    owner: z.string().trim().min(1).max(200).optional(),
    folder: uuid.nullable().optional(),
    status: campaignStatusSchema.optional(),
  }),
  response: campaignHeadSchema,
});
export const duplicateCampaign = defineEndpoint({
  method: 'POST',
  path: '/api/campaigns/:id/duplicate',
  summary: 'Duplicate a campaign; random seeds are renewed',
  permission: 'campaigns.edit',
  params,
  body: z.object({ name: name.optional() }),
  response: campaignDocumentSchema,
});
export const deleteCampaign = defineEndpoint({
  method: 'DELETE',
  path: '/api/campaigns/:id',
  summary: 'Delete a campaign',
  permission: 'campaigns.edit',
  params,
  response: z.object({ deleted: z.literal(true) }),
});
export const listFolders = defineEndpoint({
  method: 'GET',
  path: '/api/folders',
  summary: 'All folders',
  permission: 'campaigns.view',
  response: z.object({ folders: z.array(folderSchema) }),
});
export const createFolder = defineEndpoint({
  method: 'POST',
  path: '/api/folders',
  summary: 'Create a folder',
  permission: 'campaigns.edit',
  body: z.object({ name, parent: uuid.nullable() }),
  response: folderSchema,
});
export const patchFolder = defineEndpoint({
  method: 'PATCH',
  path: '/api/folders/:id',
  summary: 'Rename or move a folder',
  permission: 'campaigns.edit',
  params,
  body: z.object({ name: name.optional(), parent: uuid.nullable().optional() }),
  response: folderSchema,
});
/** Campaigns and folders inside move to the parent. */
export const deleteFolder = defineEndpoint({
  method: 'DELETE',
  path: '/api/folders/:id',
  summary: 'Delete a folder; what is inside moves up',
  permission: 'campaigns.edit',
  params,
  response: z.object({ deleted: z.literal(true) }),
});
