import { z } from 'zod';
import { channelSettings } from '../channel/channel-settings.ts';

/** `onePerAddress` addresses each number once. */
export const smsConfigSchema = z.strictObject(channelSettings);
export type SmsConfig = z.infer<typeof smsConfigSchema>;
