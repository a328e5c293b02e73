import { z } from 'zod';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { phraseSchema } from '../words/phrase-schema.ts';
import { notComputableReasonSchema } from './counts.ts';
import { defineEndpoint } from './endpoint.ts';

const graphBytes = 4 * 1024 * 1024;
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** Values of the key columns, in order; decimals, dates and instants as texts. */
const rowKeySchema = z
  .array(z.union([z.string().max(4000), z.number(), z.boolean()]))
  .min(1)
  .max(20);
export type RowKey = z.infer<typeof rowKeySchema>;

/** Most persons offered for a search; rows of another dimension that one person is followed to, and at most. */
export const explainLimits = { people: 10, rows: 20, mostRows: 500 } as const;

/** A row of a targeting dimension, with what people know it by. */
const foundPersonSchema = z.object({
  dimension: z.string(),
  key: rowKeySchema,
  label: z.string().nullable(),
  email: z.string().nullable(),
});
export type FoundPerson = z.infer<typeof foundPersonSchema>;

/**
 * Rows of a targeting dimension by key, else by whole e-mail address (upper and lower case alike), else by a part of the
 * e-mail address or the label; in key order. `dimension` defaults to the one most activities begin with.
 */
export const findPeople = defineEndpoint({
  method: 'POST',
  path: '/api/explain/people',
  summary: 'Find a person by key, e-mail address or name',
  permission: 'people.view',
  body: z.object({
    graph: campaignGraphSchema,
    dimension: z.string().max(200).optional(),
    search: z.string().trim().min(1).max(200),
  }),
  response: z.object({
    dimension: z.string(),
    people: z.array(foundPersonSchema),
    /** True when there are more than are listed. */
    more: z.boolean(),
  }),
  maxBodyBytes: graphBytes,
});

/** A value that a decision rests on. */
const decidingValueSchema = z.object({
  label: z.union([z.string(), phraseSchema]).nullable(),
  /** `place`: where the row stands under a seed, in parts per million; `count`: how many linked rows were found. */
  meaning: z.enum(['value', 'place', 'count']),
  value: cell,
  type: dataTypeSchema,
});
export type DecidingValue = z.infer<typeof decidingValueSchema>;

/** What decided about a row at an activity. */
const rowDecisionSchema = z.discriminatedUnion('kind', [
  /** A rule at a place in the settings: whether it holds, and each of its parts alone, by path ("items/0/except/1"). */
  z.object({
    kind: z.literal('rule'),
    field: z.string(),
    holds: z.boolean(),
    parts: z.array(z.object({ path: z.string(), holds: z.boolean(), values: z.array(decidingValueSchema) })),
  }),
  /** What is not said in a rule: the values compared by the case that held. */
  z.object({ kind: z.literal('values'), values: z.array(decidingValueSchema) }),
  /** A place among rows in an order: those with the same `by` share a group. See `explainPlace` for who was first. */
  z.object({
    kind: z.literal('rank'),
    rank: z.string(),
    kept: z.boolean(),
    by: z.array(decidingValueSchema),
    order: z.array(decidingValueSchema.extend({ direction: z.enum(['ascending', 'descending']) })),
  }),
]);
export type RowDecision = z.infer<typeof rowDecisionSchema>;

/** What an activity did with one row. */
const explainedRowSchema = z.object({
  dimension: z.string(),
  key: rowKeySchema,
  label: z.string().nullable(),
  /** The row asked about, one that activities make of it, or one of which they make it. */
  way: z.enum(['own', 'after', 'before']),
  /** Transitions by which it arrived. */
  arrived: z.array(idSchema),
  /** Outbound ports by which it left. */
  left: z.array(z.string()),
  /** Causes for which it was dropped; with `port` it left by that port all the same. */
  dropped: z.array(
    z.object({ cause: z.string(), label: z.union([z.string(), phraseSchema]), port: z.string().optional() }),
  ),
  decisions: z.array(rowDecisionSchema),
});
export type ExplainedRow = z.infer<typeof explainedRowSchema>;

/** What happened at an activity: to nobody (`rows` empty) where no row of its dimensions follows from the person or leads to them. */
const explainedActivitySchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('explained'),
    activity: idSchema,
    rows: z.array(explainedRowSchema),
    /** Rows of a dimension of which only the first are followed. */
    cut: z
      .object({
        dimension: z.string(),
        /** How many are. */
        followed: z.number().int(),
        /** How many there are; null where that follows from more rows than are followed. */
        total: z.number().int().nullable(),
      })
      .optional(),
  }),
  z.object({ status: z.literal('not-computable'), activity: idSchema, reason: notComputableReasonSchema }),
]);

/** What every activity did with a person: which transitions they passed, where they were lost, and what decided. */
export const explainPerson = defineEndpoint({
  method: 'POST',
  path: '/api/explain',
  summary: 'Why is this person here, or not',
  permission: 'people.view',
  body: z.object({
    graph: campaignGraphSchema,
    dimension: z.string().max(200),
    key: rowKeySchema,
    /** How many rows of another dimension are followed; default `explainLimits.rows`. */
    rows: z.number().int().min(1).max(explainLimits.mostRows).optional(),
  }),
  response: z.object({
    person: foundPersonSchema.extend({ exists: z.boolean() }),
    activities: z.array(explainedActivitySchema),
    asOf: z.string(),
  }),
  maxBodyBytes: graphBytes,
});
export type Explanation = z.infer<NonNullable<typeof explainPerson.response>>;

/** Where a row stands in an order that an activity makes, and who stands first in the same group. */
export const explainPlace = defineEndpoint({
  method: 'POST',
  path: '/api/explain/place',
  summary: 'Where a person stands among others',
  permission: 'people.view',
  body: z.object({
    graph: campaignGraphSchema,
    activity: idSchema,
    /** From the decision. */
    rank: z.string().max(64),
    dimension: z.string().max(200),
    key: rowKeySchema,
  }),
  response: z.object({
    /** Null for a row that does not take part. */
    place: z.number().int().nullable(),
    /** Rows in the group. */
    among: z.number().int(),
    /** How many of them are kept; null for a share. */
    quota: z.number().int().nullable(),
    first: foundPersonSchema.nullable(),
    asOf: z.string(),
  }),
  maxBodyBytes: graphBytes,
});
