import { z } from 'zod';
import { variableNameSchema } from '../../variable/variable.ts';
import { transitionReferenceSchema } from '../settings/setting-schemas.ts';

const endLimits = { signals: 20, parameters: 50, text: 10_000 } as const;

/** What a parameter of a signal is given: a text, the value of a variable, or the number of people who end here. */
const signalValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(endLimits.text) }),
  z.strictObject({ kind: z.literal('variable'), variable: variableNameSchema.nullable() }),
  /** `transition` null: of all inbound transitions together. */
  z.strictObject({ kind: z.literal('count'), transition: transitionReferenceSchema.nullable() }),
]);
export type SignalValue = z.infer<typeof signalValueSchema>;

/** A signal that starts another campaign; `name` is the parameter as that campaign declares it. */
const campaignSignalSchema = z.strictObject({
  /** Id of the campaign, null until one is chosen. */
  campaign: z.uuid().nullable(),
  parameters: z
    .array(z.strictObject({ name: z.union([z.literal(''), variableNameSchema]), value: signalValueSchema }))
    .max(endLimits.parameters),
});
export type CampaignSignal = z.infer<typeof campaignSignalSchema>;

export const endConfigSchema = z.strictObject({ signals: z.array(campaignSignalSchema).max(endLimits.signals) });
export type EndConfig = z.infer<typeof endConfigSchema>;
