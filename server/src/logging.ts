import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { loggedError } from './logged-error.ts';

export type { Logger } from 'pino';

const secretPaths = [
  'authorization',
  'cookie',
  'password',
  'token',
  'connectionString',
  'databaseUrl',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  '*.connectionString',
  '*.databaseUrl',
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
];

/** Structured logs, one JSON object a line on standard error; secrets are replaced by `[hidden]`, values in errors of the databases by `…`. */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    {
      level: config.logLevel,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError },
      redact: { paths: secretPaths, censor: '[hidden]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
