import type { CodesOf } from './codes-of.ts';

/** Problems of channels. */
export const channelCodes = {
  'channel.link': {
    severity: 'error',
    text: 'The link {link} from {table} cannot carry messages: it must lead to many rows of a targeting dimension, and from each of them back to one. Choose another one.',
  },
  'channel.address': {
    severity: 'error',
    text: 'There is no linked row to read {words} from. Read it from the row that arrives, or choose the linked dimension messages are for.',
  },
} as const satisfies CodesOf<'channel'>;
