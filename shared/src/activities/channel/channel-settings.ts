import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema, textLimits } from '../../catalog/catalog.ts';

/** `marketing` needs the consent of each recipient, `transactional` (an invoice, a changed password) needs none. */
export const channelCategorySchema = z.enum(['marketing', 'transactional']);
export type ChannelCategory = z.infer<typeof channelCategorySchema>;

/**
 * What a message is for. `population`: one for each row that arrives. `linked`: one for each row of a linked dimension
 * (contracts, bookings); `link` leads from the inbound's table to many rows, which lead back to one.
 */
export const messagePerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('population') }),
  z.strictObject({ kind: z.literal('linked'), link: identifierSchema.nullable() }),
]);
export type MessagePer = z.infer<typeof messagePerSchema>;

/**
 * Where the address is read: from the row that arrives or from the linked row the message is for, and there from an
 * attribute; without an attribute from the columns that the catalog names for this channel.
 */
const channelAddressSchema = z.strictObject({
  of: z.enum(['population', 'linked']),
  attribute: attributePathSchema.nullable(),
});
export type ChannelAddress = z.infer<typeof channelAddressSchema>;

const perPopulation: MessagePer = { kind: 'population' };
const fromPopulation: ChannelAddress = { of: 'population', attribute: null };

/** What every channel that addresses somebody is told. */
export const channelSettings = {
  category: channelCategorySchema,
  /** Of messages with the same address, only the one with the lowest key is sent. */
  onePerAddress: z.boolean(),
  per: messagePerSchema.default(perPopulation),
  address: channelAddressSchema.default(fromPopulation),
};

/** Settings of a fresh channel activity. */
export const initialChannelSettings: ChannelSettings = {
  category: 'marketing',
  onePerAddress: true,
  per: perPopulation,
  address: fromPopulation,
};

export interface ChannelSettings {
  category: ChannelCategory;
  onePerAddress: boolean;
  per: MessagePer;
  address: ChannelAddress;
}

/** An attribute handed over with each message, under a name of its own. */
const exportFieldSchema = z.strictObject({
  name: z.string().max(textLimits.label),
  of: z.enum(['population', 'linked']),
  attribute: attributePathSchema.nullable(),
});
export type ExportField = z.infer<typeof exportFieldSchema>;

const exportLimits = { fields: 200 } as const;
export const exportFieldsSchema = z.array(exportFieldSchema).max(exportLimits.fields);
