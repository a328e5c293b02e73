import { z } from 'zod';
import { campaignGraphSchema } from '../graph/graph.ts';
import { campaignDocumentSchema, campaignLimits } from './campaigns.ts';
import { defineEndpoint } from './endpoint.ts';

/**
 * What is kept of the past of a campaign. Saves of one person in one page within `minutes` of each other are one version;
 * the newest one, and all that were given a name, are always kept, and of the others as many as `unlabelled` says.
 */
export const versionLimits = { label: 100, minutes: 10, unlabelled: 500, labelled: 200 } as const;

/** How a version came about. */
const versionKindSchema = z.enum(['created', 'saved', 'restored']);
export type VersionKind = z.infer<typeof versionKindSchema>;

const label = z.string().trim().min(1).max(versionLimits.label);
const number = z.coerce.number().int().min(1);
const campaign = z.object({ id: z.uuid() });
const version = campaign.extend({ number });

/** A state of a campaign: `begun` is its first save and `at` its last one; `changes` are counted since the version before. */
const versionHeadSchema = z.object({
  number: z.number().int(),
  kind: versionKindSchema,
  label: z.string().nullable(),
  labelledBy: z.string().nullable(),
  actor: z.string(),
  begun: z.string(),
  at: z.string(),
  activities: z.number().int(),
  changes: z.number().int(),
  /** The version that was restored. */
  restored: z.number().int().nullable(),
});
export type VersionHead = z.infer<typeof versionHeadSchema>;
const versionSchema = versionHeadSchema.extend({ graph: campaignGraphSchema });
export type Version = z.infer<typeof versionSchema>;

/** Newest first. `next` is what to ask for as `before` to go on; null at the end. */
export const listVersions = defineEndpoint({
  method: 'GET',
  path: '/api/campaigns/:id/versions',
  summary: 'The versions of a campaign, newest first',
  permission: 'campaigns.view',
  params: campaign,
  query: z.object({
    before: z.coerce.number().int().min(1).optional(),
    labelled: z.stringbool().default(false),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    versions: z.array(versionHeadSchema),
    total: z.number().int(),
    next: z.number().int().nullable(),
  }),
});
export const getVersion = defineEndpoint({
  method: 'GET',
  path: '/api/campaigns/:id/versions/:number',
  summary: 'A version with its graph',
  permission: 'campaigns.view',
  params: version,
  response: versionSchema,
});
/** Refused with 409 `campaign.stale` when the campaign was saved since. */
export const labelNewest = defineEndpoint({
  method: 'POST',
  path: '/api/campaigns/:id/versions',
  summary: 'Name the campaign as it is saved now',
  permission: 'campaigns.edit',
  params: campaign,
  body: z.object({ lock: z.number().int(), label }),
  response: versionHeadSchema,
});
export const labelVersion = defineEndpoint({
  method: 'PATCH',
  path: '/api/campaigns/:id/versions/:number',
  summary: 'Name a version, or take its name away',
  permission: 'campaigns.edit',
  params: version,
  body: z.object({ label: label.nullable() }),
  response: versionHeadSchema,
});
/** Refused with 409 `campaign.stale` and `details.stored` when `lock` is not the stored one. */
export const restoreVersion = defineEndpoint({
  method: 'POST',
  path: '/api/campaigns/:id/versions/:number/restore',
  summary: 'Save a version again as the newest one',
  permission: 'campaigns.edit',
  params: version,
  body: z.object({ lock: z.number().int() }),
  response: campaignDocumentSchema,
  maxBodyBytes: campaignLimits.graphBytes,
});
