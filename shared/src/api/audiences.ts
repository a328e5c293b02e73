import { z } from 'zod';
import { attributePathSchema } from '../attribute/attribute-path.ts';
import { identifierSchema } from '../catalog/catalog.ts';
import { audienceLimits, audienceSchema, membershipKinds } from '../condition/audience.ts';
import { audienceIdSchema, filterIdSchema } from '../condition/condition.ts';
import { predefinedFilterSchema } from '../condition/predefined-filter.ts';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';
import { peopleColumnSchema } from './people-column.ts';
import { searchText } from './search-text.ts';

const count = z.number().int().min(0);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const audienceBytes = 2 * 1024 * 1024;
const listBytes = 48 * 1024 * 1024;
const graphBytes = 4 * 1024 * 1024;
const idParams = z.object({ id: audienceIdSchema });
const timeZone = z.string().max(64);
/** Name of a change, made by whoever asks for it: asked for twice, it is done once. */
const effect = z.uuid();

const label = z.string().trim().min(1).max(audienceLimits.label);
const description = z.string().max(audienceLimits.description);

/** What refers to an audience directly. `activities` are labels. */
const audienceUseSchema = z.object({
  campaigns: z.array(z.object({ id: z.string(), name: z.string(), activities: z.array(z.string()) })),
  audiences: z.array(z.object({ id: audienceIdSchema, label: z.string() })),
  filters: z.array(z.object({ id: filterIdSchema, name: z.string() })),
});
export type AudienceUse = z.infer<typeof audienceUseSchema>;

export const storedAudienceSchema = audienceSchema.extend({
  lock: z.number().int(),
  usedBy: z.object({ campaigns: count, audiences: count, filters: count }),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type StoredAudience = z.infer<typeof storedAudienceSchema>;

export const listAudiences = defineEndpoint({
  method: 'GET',
  path: '/api/audiences',
  summary: 'Audiences of the workspace, by label',
  permission: 'campaigns.view',
  query: z.object({ search: searchText.optional(), dimension: identifierSchema.optional() }),
  response: z.object({ audiences: z.array(storedAudienceSchema) }),
});

/** What a campaign needs to be read and counted. */
export const resolveAudiences = defineEndpoint({
  method: 'POST',
  path: '/api/audiences/resolve',
  summary: 'Audiences and filters by id, with all audiences and filters they refer to',
  permission: 'campaigns.view',
  body: z.object({
    audiences: z.array(audienceIdSchema).max(1000),
    filters: z.array(filterIdSchema).max(1000).default([]),
  }),
  response: z.object({ audiences: z.array(audienceSchema), filters: z.array(predefinedFilterSchema) }),
});

export const getAudience = defineEndpoint({
  method: 'GET',
  path: '/api/audiences/:id',
  summary: 'One audience',
  permission: 'campaigns.view',
  params: idParams,
  response: storedAudienceSchema,
});

/** The server makes the id from the label. A label that is taken, whatever its case, is refused with 409. */
export const createAudience = defineEndpoint({
  method: 'POST',
  path: '/api/audiences',
  summary: 'Make an audience',
  permission: 'campaigns.edit',
  body: z.object({
    label,
    description: description.default(''),
    dimension: identifierSchema,
    rule: audienceSchema.shape.rule,
  }),
  response: storedAudienceSchema,
  maxBodyBytes: audienceBytes,
});

/** A stale lock is refused with 409 `audience.stale` and the stored audience. The dimension and the id never change. */
export const saveAudience = defineEndpoint({
  method: 'PUT',
  path: '/api/audiences/:id',
  summary: 'Change label, description and rule of an audience',
  permission: 'campaigns.edit',
  params: idParams,
  body: z.object({ lock: z.number().int(), label, description, rule: audienceSchema.shape.rule }),
  response: storedAudienceSchema,
  maxBodyBytes: audienceBytes,
});

/** Refused with 409 `audience.used` and `details` (an `AudienceUse`) while something refers to it, unless forced. */
export const deleteAudience = defineEndpoint({
  method: 'DELETE',
  path: '/api/audiences/:id',
  summary: 'Delete an audience with its stored members',
  permission: 'campaigns.edit',
  params: idParams,
  query: z.object({ force: z.enum(['true', 'false']).default('false') }),
  response: z.object({ deleted: z.literal(true) }),
});

export const audienceUse = defineEndpoint({
  method: 'GET',
  path: '/api/audiences/:id/use',
  summary: 'Campaigns, audiences and filters that refer to an audience',
  permission: 'campaigns.view',
  params: idParams,
  response: audienceUseSchema,
});

/** `byRule` are members by the rule that are not stored; `gone` are stored members that the data no longer has. */
const audienceSizeSchema = z.object({
  members: count,
  byRule: count,
  saved: count,
  added: count,
  removed: count,
  left: count,
  gone: count,
  asOf: z.string(),
});
export type AudienceSize = z.infer<typeof audienceSizeSchema>;

/** Refused with 422 and problems when the audience cannot be computed. */
export const audienceSize = defineEndpoint({
  method: 'GET',
  path: '/api/audiences/:id/size',
  summary: 'How many members an audience has now, and how they came in',
  permission: 'campaigns.view',
  params: idParams,
  query: z.object({ timeZone }),
  response: audienceSizeSchema,
});

/** `rule`: by the rule and not stored. */
export const memberKindSchema = z.enum(['rule', ...membershipKinds]);
export type MemberKind = z.infer<typeof memberKindSchema>;

/**
 * People of an audience in key order; without `how` its members, with it those who are (or were) in or out that way.
 * `columns` begin with the key; the columns stored with the members come last. `since` is null for members by the rule.
 */
export const audienceMembers = defineEndpoint({
  method: 'POST',
  path: '/api/audiences/:id/members',
  summary: 'Members of an audience',
  permission: 'people.view',
  params: idParams,
  body: z.object({
    timeZone,
    how: memberKindSchema.optional(),
    search: searchText.optional(),
    after: z.string().max(4000).optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  response: z.object({
    columns: z.array(peopleColumnSchema),
    members: z.array(
      z.object({ key: z.array(cell), cells: z.array(cell), how: memberKindSchema, since: z.string().nullable() }),
    ),
    total: count,
    next: z.string().nullable(),
    asOf: z.string(),
  }),
});

/** What a hand-picked list did, or would do. Samples are of the given values, at most 20. */
const handResultSchema = z.object({
  /** Different values given, and different people found by them. */
  given: count,
  matched: count,
  notFound: z.object({ count, sample: z.array(z.string()) }),
  ambiguous: z.object({ count, sample: z.array(z.string()) }),
  /** People for whom it changes something. */
  changed: count,
});
export type HandResult = z.infer<typeof handResultSchema>;

/**
 * Puts people in or takes them out by hand, or clears what was done by hand. They are given by key or by the values of
 * an attribute, such as e-mail, compared trimmed and without regard to case; an attribute that several people share is
 * ambiguous, and none of them is taken. `preview` changes nothing. For `clear`, `everyone` means all of the list.
 */
export const changeByHand = defineEndpoint({
  method: 'POST',
  path: '/api/audiences/:id/hand',
  summary: 'Add or remove people by hand, or clear that',
  permission: 'campaigns.edit',
  params: idParams,
  body: z.object({
    change: z.enum(['add', 'remove', 'clear']),
    people: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('keys'), keys: z.array(z.array(cell).min(1).max(8)).max(10_000) }),
      z.object({
        kind: z.literal('values'),
        attribute: attributePathSchema,
        values: z.array(z.string().max(1000)).max(audienceLimits.handPicked),
      }),
      z.object({ kind: z.literal('everyone') }),
    ]),
    preview: z.boolean().default(false),
    effect,
  }),
  response: handResultSchema,
  maxBodyBytes: listBytes,
});

/** What saving a population to an audience did, or would do. */
const savedPeopleSchema = z.object({
  /** Null for a preview of an audience that does not exist yet. */
  audience: audienceIdSchema.nullable(),
  label: z.string(),
  /** People that arrive, and of them those held out by hand. */
  arriving: count,
  heldOut: count,
  /** Saved people before and after, who comes in and who leaves. */
  before: count,
  after: count,
  entering: count,
  leaving: count,
  /** False when this effect was done before. */
  done: z.boolean(),
});
export type SavedPeople = z.infer<typeof savedPeopleSchema>;

/** Does now what a Save audience does in a run. Refused with 422 when its population cannot be computed. */
export const savePopulation = defineEndpoint({
  method: 'POST',
  path: '/api/audiences/save',
  summary: 'Save the people that arrive at a Save audience',
  permission: 'campaigns.edit',
  body: z.object({ graph: campaignGraphSchema, activity: idSchema, preview: z.boolean().default(false), effect }),
  response: savedPeopleSchema,
  maxBodyBytes: graphBytes,
});
