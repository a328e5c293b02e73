import { z } from 'zod';
import { channelSettings, exportFieldsSchema } from '../channel/channel-settings.ts';

/** `onePerAddress` sends one letter to each postal address; `fields` are the columns of the file for the printer. */
export const directMailConfigSchema = z.strictObject({ ...channelSettings, fields: exportFieldsSchema });
export type DirectMailConfig = z.infer<typeof directMailConfigSchema>;
