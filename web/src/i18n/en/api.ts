/** Words for what the server answers, by the code of the error. */
export const api = {
  offline: 'The server did not answer.',
  unexpected: 'The server answered in a way this page does not understand.',
  failed: 'The server could not do this.',
  retryIn: 'We try again in {{seconds}} s.',
  lastTried: 'Last tried at {{time}}. Nothing of yours is lost.',
  tryNow: 'Try now',
} as const;
