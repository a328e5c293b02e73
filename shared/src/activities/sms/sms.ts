import { not } from '../../relation/logic.ts';
import { isEmpty, regexMatch } from '../../relation/predicates.ts';
import { call } from '../../relation/scalars.ts';
import { initialChannelSettings } from '../channel/channel-settings.ts';
import { defineChannel } from '../channel/define-channel.ts';
import { type SmsConfig, smsConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** 7 to 15 digits (ITU-T E.164 allows 15), with a plus before them and spaces, dots, dashes, slashes and brackets among them. */
const phoneForm = '^ *[+]?(?:[ ()./-]*[0-9]){7,15}[ ()./-]*$';

/** Text message to the inbound population: who is addressed, and who is not, by cause. */
export const sms = defineChannel({
  type: 'sms',
  title: 'SMS',
  searchWords: ['text message', 'mobile', 'phone', 'send', 'message', 'delivery', 'channel'],
  config: smsConfigSchema,
  initial: (): SmsConfig => initialChannelSettings,
  address: {
    role: 'phone',
    words: phrase('role.phoneNumber'),
    consent: 'consent-sms',
    consentWords: phrase('role.consentToTextMessages'),
  },
  causes: (phone) => [
    { cause: 'address-missing', label: phrase('label.noPhoneNumber'), holds: isEmpty(phone) },
    { cause: 'address-invalid', label: phrase('label.invalidPhoneNumber'), holds: not(regexMatch(phone, phoneForm)) },
  ],
  same: (phone) => [call('digits', [phone], 'text')],
});
