import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { channelCategorySchema, exportFieldsSchema, messagePerSchema } from '../channel/channel-settings.ts';

export const customLimits = { url: 2000, fileName: 200 } as const;

/**
 * Where the rows go: as a file with a name, or one call after the other to an address. What such an address needs to
 * let us in is a secret of the installation and never part of a campaign.
 */
const customDestinationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), name: z.string().max(customLimits.fileName) }),
  z.strictObject({ kind: z.literal('webhook'), url: z.string().max(customLimits.url) }),
]);
export type CustomDestination = z.infer<typeof customDestinationSchema>;

/** `consent`: the yes or no that a marketing export needs; `fields` are handed over for each row. */
export const customConfigSchema = z.strictObject({
  category: channelCategorySchema,
  consent: attributePathSchema.nullable(),
  per: messagePerSchema,
  destination: customDestinationSchema,
  fields: exportFieldsSchema,
});
export type CustomConfig = z.infer<typeof customConfigSchema>;
