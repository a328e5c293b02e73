import { z } from 'zod';
import { channelSettings } from '../channel/channel-settings.ts';

/** `onePerAddress` addresses each mailbox once. */
export const emailConfigSchema = z.strictObject(channelSettings);
export type EmailConfig = z.infer<typeof emailConfigSchema>;
