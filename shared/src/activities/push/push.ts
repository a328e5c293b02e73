import { isEmpty } from '../../relation/predicates.ts';
import { comparableText } from '../../relation/scalars.ts';
import { initialChannelSettings } from '../channel/channel-settings.ts';
import { defineChannel } from '../channel/define-channel.ts';
import { type PushConfig, pushConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** Push notification to the inbound population: who is addressed, and who is not, by cause. */
export const push = defineChannel({
  type: 'push',
  title: 'Push notification',
  searchWords: ['app', 'mobile', 'device', 'notification', 'send', 'message', 'delivery', 'channel'],
  config: pushConfigSchema,
  initial: (): PushConfig => initialChannelSettings,
  address: {
    role: 'push-token',
    words: phrase('role.deviceToken'),
    consent: 'consent-push',
    consentWords: phrase('role.consentToPush'),
  },
  causes: (token) => [
    {
      cause: 'address-missing',
      label: phrase('label.noDevice'),
      holds: isEmpty(comparableText(token, { trim: true, fold: false })),
    },
  ],
  same: (token) => [comparableText(token, { trim: true, fold: false })],
});
