import { z } from 'zod';
import { readTableSchema } from '../catalog/catalog.ts';
import { audienceIdSchema, filterIdSchema } from '../condition/condition.ts';
import { filterLimits, predefinedFilterSchema } from '../condition/predefined-filter.ts';
import { defineEndpoint } from './endpoint.ts';
import { searchText } from './search-text.ts';

const count = z.number().int().min(0);
const filterBytes = 2 * 1024 * 1024;
const idParams = z.object({ id: filterIdSchema });

/** A stored filter. Private filters are listed for their owner only, but a campaign that uses one can be counted by all. */
export const storedFilterSchema = predefinedFilterSchema.extend({
  owner: z.string(),
  shared: z.boolean(),
  /** Whether the asking actor marked it as a favourite. */
  favourite: z.boolean(),
  lock: z.number().int(),
  /** Campaigns (not deleted), other filters and audiences that refer to it. */
  usedBy: z.object({ campaigns: count, filters: count, audiences: count }),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type StoredFilter = z.infer<typeof storedFilterSchema>;

/** Everything a marketer says about a filter; the server makes the id, owner and lock. */
const filterDraftSchema = predefinedFilterSchema.omit({ id: true }).extend({ shared: z.boolean() });
export type FilterDraft = z.infer<typeof filterDraftSchema>;

export const listFilters = defineEndpoint({
  method: 'GET',
  path: '/api/filters',
  summary: 'Predefined filters: shared ones and those of the actor, favourites first, then by name',
  permission: 'campaigns.view',
  query: z.object({ table: readTableSchema.optional(), search: searchText.optional() }),
  response: z.object({ filters: z.array(storedFilterSchema) }),
});

/** Any filter of the workspace by id, private ones of others included: what campaigns need to be read and counted. */
export const resolveFilters = defineEndpoint({
  method: 'POST',
  path: '/api/filters/resolve',
  summary: 'Filters by id, with all filters they refer to',
  permission: 'campaigns.view',
  body: z.object({ ids: z.array(filterIdSchema).max(1000) }),
  response: z.object({ filters: z.array(predefinedFilterSchema) }),
});

/** The server makes the id from the name; a filter file wants the one it names, refused with 409 when it is taken. */
export const createFilter = defineEndpoint({
  method: 'POST',
  path: '/api/filters',
  summary: 'Save a rule as a predefined filter',
  permission: 'campaigns.edit',
  body: filterDraftSchema.extend({ id: filterIdSchema.optional() }),
  response: storedFilterSchema,
  maxBodyBytes: filterBytes,
});

/** A stale lock is refused with 409 and the stored filter. The table of a filter never changes. */
export const saveFilter = defineEndpoint({
  method: 'PUT',
  path: '/api/filters/:id',
  summary: 'Change a predefined filter',
  permission: 'campaigns.edit',
  params: idParams,
  body: filterDraftSchema.extend({ lock: z.number().int() }),
  response: storedFilterSchema,
  maxBodyBytes: filterBytes,
});

/** Filters as a file holds them: created or changed by id, all or, when one is refused, none. */
export const applyFilters = defineEndpoint({
  method: 'POST',
  path: '/api/filters/apply',
  summary: 'Create or change several predefined filters at once',
  permission: 'campaigns.edit',
  body: z.object({ filters: z.array(filterDraftSchema.extend({ id: filterIdSchema })).max(filterLimits.file) }),
  response: z.object({
    filters: z.array(z.object({ id: filterIdSchema, change: z.enum(['created', 'changed', 'none']) })),
  }),
  maxBodyBytes: 4 * filterBytes,
});

/** Refused with 409 while campaigns or filters refer to it. */
export const deleteFilter = defineEndpoint({
  method: 'DELETE',
  path: '/api/filters/:id',
  summary: 'Delete a predefined filter that nothing uses',
  permission: 'campaigns.edit',
  params: idParams,
  response: z.object({ deleted: z.boolean() }),
});

export const markFilter = defineEndpoint({
  method: 'PUT',
  path: '/api/filters/:id/favourite',
  summary: 'Mark a filter as a favourite of the actor, or not',
  permission: 'campaigns.view',
  params: idParams,
  body: z.object({ favourite: z.boolean() }),
  response: z.object({ favourite: z.boolean() }),
});

/**
 * What a change of a filter would do, before it is saved: the rows its rule selects now and would select, and the
 * campaigns, filters and audiences that follow it, with the activities where they do.
 */
export const filterEffect = defineEndpoint({
  method: 'POST',
  path: '/api/filters/:id/effect',
  summary: 'Who follows a filter, and what a change would do to them',
  permission: 'campaigns.view',
  params: idParams,
  body: z.object({ rule: predefinedFilterSchema.shape.rule, timeZone: z.string().max(64) }),
  response: z.object({
    /** Null when the rule cannot be counted. */
    before: count.nullable(),
    after: count.nullable(),
    enter: count.nullable(),
    leave: count.nullable(),
    /** `activities` are their labels. */
    campaigns: z.array(z.object({ id: z.string(), name: z.string(), activities: z.array(z.string()) })),
    filters: z.array(z.object({ id: filterIdSchema, name: z.string() })),
    audiences: z.array(z.object({ id: audienceIdSchema, label: z.string() })),
  }),
  maxBodyBytes: filterBytes,
});
