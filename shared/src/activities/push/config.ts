import { z } from 'zod';
import { channelSettings } from '../channel/channel-settings.ts';

/** `onePerAddress` addresses each device once. */
export const pushConfigSchema = z.strictObject(channelSettings);
export type PushConfig = z.infer<typeof pushConfigSchema>;
