import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** A Fanfare server with a data folder of its own. */
export interface TestServer {
  readonly address: string;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** Starts the real server as a process of its own, with so many invented people as demo data (0: none). */
export async function startTestServer(demoPeople: number): Promise<TestServer> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'fanfare-e2e-'));
  const server = spawn(process.execPath, [path.join(root, 'server/src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      FANFARE_DATA: dataFolder,
      FANFARE_DEMO_PEOPLE: String(demoPeople),
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
      UV_THREADPOOL_SIZE: '16',
    },
  });
  const address = await announced(server);
  return {
    address,
    dataFolder,
    close: async () => {
      await stopped(server);
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function announced(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const match = /ready at (\S+)/.exec(output);
      if (match?.[1]) resolve(match[1]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
