import { z } from 'zod';
import { columnSchema, identifierSchema } from '../catalog/catalog.ts';
import { audienceIdSchema, conditionGroupSchema } from './condition.ts';

export const audienceLimits = { label: 200, description: 2000, columns: 100, handPicked: 1_000_000 } as const;

/**
 * What became of an audience's stored members: none were stored yet, they are in its table, or the table is gone from
 * the data or keeps another key than its dimension has now.
 */
const storedStates = ['none', 'kept', 'gone', 'other-key'] as const;
export type StoredState = (typeof storedStates)[number];

/**
 * A named set of rows of one targeting dimension. Its members are the rows for which its rule holds, those saved by a
 * campaign and those added by hand, without those removed by hand: removal by hand wins over everything.
 */
export const audienceSchema = z.strictObject({
  id: audienceIdSchema,
  label: z.string().min(1).max(audienceLimits.label),
  description: z.string().max(audienceLimits.description),
  /** Targeting dimension of its members; never changes. */
  dimension: identifierSchema,
  /** Selects members anew with every count; null when all members are stored. */
  rule: conditionGroupSchema.nullable(),
  /** Columns stored with its members. */
  columns: z.array(columnSchema.pick({ name: true, type: true, label: true })).max(audienceLimits.columns),
  stored: z.enum(storedStates),
  /** Id of the Save audience that made it; null when it was made otherwise. */
  madeBy: z.string().max(64).nullable(),
});
export type Audience = z.infer<typeof audienceSchema>;

/** Audiences by id: those rules and activities may refer to, with all they refer to. */
export type AudienceLookup = ReadonlyMap<string, Audience>;

export const noAudiences: AudienceLookup = new Map();

/**
 * How a stored row came into an audience's table: saved by a campaign, added or removed by hand, or (history) saved
 * once and left since. Rows that were removed or left are no members.
 */
export const membershipKinds = ['saved', 'added', 'removed', 'left'] as const;
export type MembershipKind = (typeof membershipKinds)[number];

/**
 * Columns of an audience's table beside the key of the dimension and the columns it carries: how and since when (an
 * instant), and whether campaigns have the row saved whatever was done by hand.
 */
export const membershipColumns = { how: '_fanfare_how', since: '_fanfare_since', saved: '_fanfare_saved' } as const;

const tablePrefix = '_fanfare_audience_';

/** The table of the data that keeps an audience's stored members: one row per key. */
export function audienceTable(id: string): string {
  return `${tablePrefix}${id}`;
}
