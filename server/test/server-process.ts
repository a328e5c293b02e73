import path from 'node:path';
import { readServerFile } from '../src/process/server-file.ts';
import { type SpawnedProcess, spawnUntil } from './spawn-until.ts';

const main = path.join(import.meta.dirname, '../src/main.ts');

/** The environment of a server process that shares nothing with others. */
export function serverEnvironment(dataFolder: string): Record<string, string> {
  return {
    FANFARE_DATA: dataFolder,
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    FANFARE_DEMO_PEOPLE: '0',
    DATABASE_URL: '',
  };
}

/** Starts the server as a process of its own and waits until it answers. */
export async function spawnServer(
  dataFolder: string,
  environment: Record<string, string> = {},
): Promise<SpawnedProcess & { address: string }> {
  const server = await spawnUntil([main], /ready at (\S+)/, { ...serverEnvironment(dataFolder), ...environment });
  return { ...server, address: server.match[1] ?? '' };
}

/** Starts the server and does not wait. */
export { main as serverProgram };

/** Sends JSON to the server that has the data folder, with its token. */
export async function call(dataFolder: string, method: string, route: string, body?: unknown): Promise<Response> {
  const file = await readServerFile(dataFolder);
  return fetch(new URL(route, file?.address), {
    method,
    headers: { authorization: `Bearer ${file?.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
