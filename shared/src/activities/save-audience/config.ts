import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { audienceLimits } from '../../condition/audience.ts';
import { audienceIdSchema } from '../../condition/condition.ts';
import { namedColumn } from '../settings/named-column.ts';

/** Where people are saved: an audience of the workspace, or one that the first save makes under this label. */
const saveTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('existing'), audience: audienceIdSchema.nullable() }),
  z.strictObject({ kind: z.literal('new'), label: z.string().max(audienceLimits.label) }),
]);
export type SaveTarget = z.infer<typeof saveTargetSchema>;

/**
 * What saving does to the people that campaigns saved before; people put in or taken out by hand stay so.
 * - `replace`: exactly the people that arrive are saved.
 * - `add`: they are saved in addition.
 * - `remove`: they are no longer saved.
 * - `history`: as `replace`, and who is no longer saved is kept with the day they left.
 */
export const saveModes = ['replace', 'add', 'remove', 'history'] as const;
export type SaveMode = (typeof saveModes)[number];

/** A value stored with each member: one of the people's own or linked attributes, or one added on the way. */
const savedColumnSchema = z.strictObject({
  attribute: attributePathSchema.nullable(),
  ...namedColumn,
});
export type SavedColumn = z.infer<typeof savedColumnSchema>;

/** `outbound` lets the people go on by a transition; without it the branch ends here. */
export const saveAudienceConfigSchema = z.strictObject({
  target: saveTargetSchema,
  mode: z.enum(saveModes),
  columns: z.array(savedColumnSchema).max(audienceLimits.columns),
  outbound: z.boolean(),
});
export type SaveAudienceConfig = z.infer<typeof saveAudienceConfigSchema>;
