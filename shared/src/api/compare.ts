import { z } from 'zod';
import { outletParts } from '../compile/compare-outlets.ts';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { listPeople, notComputableReasonSchema } from './counts.ts';
import { defineEndpoint } from './endpoint.ts';
import { searchText } from './search-text.ts';

const graphs = { before: campaignGraphSchema, after: campaignGraphSchema };
const graphBytes = 8 * 1024 * 1024;
const count = z.number().int().min(0);
const number = count.nullable();

/**
 * An outlet in two versions, in people: before = stay + movedOut + leave, after = stay + movedIn + enter. Whoever changed from
 * one outlet of the activity to another one is counted as moved. What cannot be known is null: with `added` and `removed` there
 * is only one version, with `other-rows` both count rows of different tables. With `not-computable` one version or both
 * cannot be computed, for `reason`: `before` or `after` is null; nobody passes what is disabled, so `leave` (or `enter`) is
 * known then.
 */
const outletComparisonSchema = z.object({
  activity: idSchema,
  port: z.string(),
  state: z.enum(['same', 'compared', 'added', 'removed', 'other-rows', 'not-computable']),
  before: number,
  after: number,
  stay: number,
  enter: number,
  leave: number,
  movedIn: number,
  movedOut: number,
  reason: notComputableReasonSchema.optional(),
});
export type OutletComparison = z.infer<typeof outletComparisonSchema>;

/**
 * People who left an activity by one outlet before and leave it by another one now. With `toActivity` they ended up at
 * `from` of the activity before, and now do at `to` of that one: recipients of a channel, or where the flow ends. Who
 * ends up at several places is counted with each.
 */
const moveSchema = z.object({
  activity: idSchema,
  from: z.string(),
  toActivity: idSchema.optional(),
  to: z.string(),
  count,
});
export type PeopleMove = z.infer<typeof moveSchema>;

/** Both versions are counted on the same data, at the same instant. */
export const comparePeople = defineEndpoint({
  method: 'POST',
  path: '/api/compare',
  summary: 'Two versions of a campaign compared in people, outlet by outlet',
  permission: 'campaigns.view',
  body: z.object(graphs),
  response: z.object({
    now: z.string(),
    versions: z.record(z.string(), z.number().int()),
    outlets: z.array(outletComparisonSchema),
    moves: z.array(moveSchema),
    /** Moves between activities are told between the places most people left or came to; whether there were more of them. */
    movesCut: z.boolean(),
    problems: z.object({ before: z.array(problemSchema), after: z.array(problemSchema) }),
  }),
  maxBodyBytes: graphBytes,
});

/**
 * A number of a comparison. `other` narrows those who moved to the outlet they came from or went to: of the activity itself,
 * or of `otherActivity`.
 */
const comparedPart = {
  ...graphs,
  activity: idSchema,
  port: z.string().max(64),
  part: z.enum(outletParts),
  other: z.string().max(64).optional(),
  otherActivity: idSchema.optional(),
  columns: z.array(z.string().min(1).max(500)).max(50).optional(),
};

export const listCompared = defineEndpoint({
  method: 'POST',
  path: '/api/compare/people',
  summary: 'Rows behind a number of a comparison',
  permission: 'people.view',
  body: z.object({
    ...comparedPart,
    search: searchText.optional(),
    cursor: z.string().max(4000).optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  response: listPeople.response ?? z.never(),
  maxBodyBytes: graphBytes,
});

export const exportCompared = defineEndpoint({
  method: 'POST',
  path: '/api/compare/people/export',
  summary: 'All rows behind a number of a comparison as a file',
  permission: 'people.export',
  body: z.object({
    ...comparedPart,
    campaign: z.string().max(200).optional(),
    format: z.enum(['csv', 'ndjson', 'parquet']),
  }),
  answer: 'file',
  maxBodyBytes: graphBytes,
});
