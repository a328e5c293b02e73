/** What a log tells of an error. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** The data engine begins its messages with the kind of error and puts the statement on lines of its own. */
const engineMessage = /^(?:\w+ )*Error: /;

/**
 * An error as it is logged. Errors of the databases quote the statement and the data it met: people's data is no
 * business of a log, so of those only the kind of error stays, with quoted parts left out and without the statement.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const isOfDatabase = engineMessage.test(error.message) || 'routine' in error;
  const message = isOfDatabase ? withoutData(error.message) : error.message;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(frames.length === 0 ? {} : { stack: frames.join('\n') }),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

function withoutData(message: string): string {
  const [first = ''] = message.split('\n');
  return first.replace(/ Input: .*$/, '').replaceAll(/"[^"]*"|'[^']*'/g, '…');
}
