import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import { isOwned } from '../process/ownership.ts';
import { readServerFile } from '../process/server-file.ts';
import { CommandError, exitCodes } from './exit-codes.ts';
import { createServerClient, type ServerClient } from './server-client.ts';

const startPatienceMilliseconds = 60_000;
const lookAgainMilliseconds = 100;

/** A server to talk to: one that already runs on the data folder, or the same server inside this process. */
export interface OpenServer {
  client: ServerClient;
  /** Where the server answered from: a process that was running before, or this one. */
  found: 'running' | 'started';
  close(): Promise<void>;
}

/**
 * Finds the server that owns the data folder, waiting while it starts; without one, starts it in this process.
 * @param dataFolder folder from the command line; without it FANFARE_DATA.
 */
export async function openServer(dataFolder: string | undefined): Promise<OpenServer> {
  const config = readConfig({
    LOG_LEVEL: 'error',
    ...process.env,
    FANFARE_DEMO_PEOPLE: '0',
    ...(dataFolder === undefined ? {} : { FANFARE_DATA: dataFolder }),
    PORT: '0',
    HOST: '127.0.0.1',
  });
  const running = await findRunning(config.dataFolder);
  if (running !== undefined) {
    return { client: createServerClient(running), found: 'running', close: async () => undefined };
  }
  const { startServer } = await import('../start-server.ts');
  const server = await startServer(config);
  return { client: createServerClient(server), found: 'started', close: () => server.close() };
}

async function findRunning(folder: string): Promise<{ address: string; token: string } | undefined> {
  const created = await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => folder);
  if (created !== undefined) return undefined;
  const dataFolder = await realpath(folder);
  const deadline = performance.now() + startPatienceMilliseconds;
  while (isOwned(dataFolder)) {
    const file = await readServerFile(dataFolder);
    if (file?.address !== undefined) return { address: file.address, token: file.token };
    if (performance.now() > deadline) {
      throw new CommandError(
        exitCodes.failure,
        `Process ${file?.pid ?? 'unknown'} has ${dataFolder} but does not answer. Wait for it, or stop it.`,
      );
    }
    await pause(lookAgainMilliseconds);
  }
  return undefined;
}
