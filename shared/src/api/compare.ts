import { z } from 'zod';
import { outletParts } from '../compile/compare-outlets.ts';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { listPeople, notComputableReasonSchema } from './counts.ts';
import { defineEndpoint } from './endpoint.ts';

const graphs = { before: campaignGraphSchema, after: campaignGraphSchema };
const graphBytes = 8 * 1024 * 1024;
const count = z.number().int().min(0);
const number = count.nullable();

/**
 * An outlet in two versions, in people: before = stay + movedOut + leave, after = stay + movedIn + enter. Whoever changed from
 * one outlet of the activity to another one is counted as moved. What cannot be known is null: with `added` and `removed` there
 * is only one version, with `other-rows` both count rows of different tables, and `not-computable` says why in `reason`.
 */
export const outletComparisonSchema = z.object({
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

/** People who left an activity by one outlet before and leave it by another one now. */
export const moveSchema = z.object({ activity: idSchema, from: z.string(), to: z.string(), count });

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
    problems: z.object({ before: z.array(problemSchema), after: z.array(problemSchema) }),
  }),
  maxBodyBytes: graphBytes,
});

/** `other` narrows those who moved to the outlet they came from or went to. */
export const listCompared = defineEndpoint({
  method: 'POST',
  path: '/api/compare/people',
  summary: 'Rows behind a number of a comparison',
  permission: 'people.view',
  body: z.object({
    ...graphs,
    activity: idSchema,
    port: z.string().max(64),
    part: z.enum(outletParts),
    other: z.string().max(64).optional(),
    columns: z.array(z.string().min(1).max(500)).max(50).optional(),
    search: z.string().max(200).optional(),
    cursor: z.string().max(4000).optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  response: listPeople.response ?? z.never(),
  maxBodyBytes: graphBytes,
});
