import { not } from '../../relation/logic.ts';
import { isEmpty, patternMatch } from '../../relation/predicates.ts';
import { comparableText } from '../../relation/scalars.ts';
import { initialChannelSettings } from '../channel/channel-settings.ts';
import { defineChannel } from '../channel/define-channel.ts';
import { type EmailConfig, emailConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** E-mail to the inbound population: who is addressed, and who is not, by cause. */
export const email = defineChannel({
  type: 'email',
  title: 'E-mail',
  searchWords: ['email', 'mail', 'send', 'message', 'newsletter', 'delivery', 'channel'],
  config: emailConfigSchema,
  initial: (): EmailConfig => initialChannelSettings,
  address: {
    role: 'email',
    words: phrase('role.emailAddress'),
    consent: 'consent-email',
    consentWords: phrase('role.consentToEmail'),
  },
  causes: (address) => [
    { cause: 'address-missing', label: phrase('label.noEMailAddress'), holds: isEmpty(address) },
    {
      cause: 'address-invalid',
      label: phrase('label.invalidEMailAddress'),
      holds: not(patternMatch(address, 'email')),
    },
  ],
  same: (address) => [comparableText(address, { trim: false, fold: true })],
});
