import type { GlobalOptions } from '../command-context.ts';

/** Runs the server in this process until it is stopped, with the settings of the command line over those of the environment. */
export async function serve(options: GlobalOptions & { port?: string; host?: string }): Promise<void> {
  if (options.data !== undefined) process.env['FANFARE_DATA'] = options.data;
  if (options.port !== undefined) process.env['PORT'] = options.port;
  if (options.host !== undefined) process.env['HOST'] = options.host;
  await import('../../main.ts');
}
