import { isEmpty } from '../../relation/predicates.ts';
import { comparableText } from '../../relation/scalars.ts';
import { initialChannelSettings } from '../channel/channel-settings.ts';
import { defineChannel } from '../channel/define-channel.ts';
import { type PushConfig, pushConfigSchema } from './config.ts';

/** Push notification to the inbound population: who is addressed, and who is not, by cause. */
export const push = defineChannel({
  type: 'push',
  title: 'Push notification',
  searchWords: ['app', 'mobile', 'device', 'notification', 'send', 'message', 'delivery', 'channel'],
  config: pushConfigSchema,
  initial: (): PushConfig => initialChannelSettings,
  address: {
    role: 'push-token',
    words: 'the token of the device',
    consent: 'consent-push',
    consentWords: 'the consent to push notifications',
  },
  causes: (token) => [
    {
      cause: 'address-missing',
      label: 'No device',
      holds: isEmpty(comparableText(token, { trim: true, fold: false })),
    },
  ],
  same: (token) => [comparableText(token, { trim: true, fold: false })],
});
