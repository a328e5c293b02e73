import { once } from 'node:events';
import { openServer } from './open-server.ts';
import { CallError, type ServerClient } from './server-client.ts';
import { CommandError, type ExitCode, exitCodes } from './exit-codes.ts';
import { createProgressLine, type ProgressLine } from './progress-line.ts';

/** Options every command has. */
export interface GlobalOptions {
  data?: string;
  json?: boolean;
}

/** What a command works with. */
export interface CommandContext {
  client: ServerClient;
  json: boolean;
  progress: ProgressLine;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  /** Writes a line to standard output. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error: what is not the answer itself. */
  note(text: string): void;
}

/** Runs a command with a server, found or started, and gives its exit code. */
export async function withServer(
  options: GlobalOptions,
  work: (context: CommandContext) => Promise<ExitCode>,
): Promise<ExitCode> {
  const progress = createProgressLine();
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  progress.say('Looking for the server');
  try {
    const server = await openServer(options.data);
    try {
      return await work({
        client: server.client,
        json: options.json === true,
        progress,
        signal: interrupt.signal,
        print: (text) => printLine(text),
        note: (text) => {
          progress.end();
          process.stderr.write(`${text}\n`);
        },
      });
    } finally {
      progress.say('Closing');
      await server.close();
    }
  } catch (error) {
    throw interrupt.signal.aborted ? new CommandError(exitCodes.failure, 'Stopped.') : explain(error);
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt);
  }
}

/** Writes a line to standard output at the reader's pace. */
async function printLine(text: string): Promise<void> {
  if (process.stdout.writable && !process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

const exitCodesByStatus: Readonly<Record<number, ExitCode>> = {
  400: exitCodes.usage,
  404: exitCodes.usage,
  409: exitCodes.problems,
  413: exitCodes.problems,
  422: exitCodes.problems,
};

/** A refusal is a matter of the words or of the input; everything else is a failure. */
function explain(error: unknown): unknown {
  if (isReaderGone(error)) return new CommandError(exitCodes.fine, '');
  if (!(error instanceof CallError)) return error;
  return new CommandError(exitCodesByStatus[error.status] ?? exitCodes.failure, error.message);
}

/** True when whoever read standard output has had enough, as `head` has. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
