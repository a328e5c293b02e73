import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spawnUntil } from '../../../test/spawn-until.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { createLogger } from '../../logging.ts';
import { ensureDatabase } from '../connection.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { isAlive } from './postmaster-file.ts';
import type { Isolation } from './placement.ts';

const log = createLogger({ logLevel: 'silent' });
const isolations: Isolation[] = process.getuid?.() === 0 ? ['namespace', 'account'] : ['none'];
const patience = { timeout: 20_000, interval: 20 };

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

async function query(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new Client(server.connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function startWithNote(isolation?: Isolation): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(folder, log, isolation);
  await ensureDatabase(server.connection);
  await query(server, 'create table if not exists notes (text text)');
  await query(server, `insert into notes values ('kept')`);
  return server;
}

test.each(isolations)('keeps its content from one start to the next (%s)', async (isolation) => {
  const first = await startWithNote(isolation);
  const pid = first.pid() ?? 0;
  expect((await stat(path.join(first.placement.folder, 'password'))).mode & 0o777).toBe(0o600);
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  const second = await startEmbeddedPostgres(folder, log);
  expect(await query(second, 'select text from notes')).toEqual([{ text: 'kept' }]);
  await second.stop();
  if (!second.placement.folder.startsWith(folder)) {
    await rm(path.dirname(second.placement.folder), { recursive: true });
  }
});

test('starts again when it is killed', async () => {
  const server = await startWithNote();
  const pid = server.pid() ?? 0;
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect([undefined, pid]).not.toContain(server.pid()), patience);
  expect(await query(server, 'select text from notes')).toEqual([{ text: 'kept' }]);
  await server.stop();
});

test('stops the server that a killed process left running', async () => {
  const script = path.join(import.meta.dirname, '../../../test/start-postgres.ts');
  const parent = await spawnUntil([script, folder], /^postgres (\d+)$/m);
  const left = Number(parent.match[1]);
  await parent.kill();
  expect(isAlive(left)).toBe(true);
  const server = await startEmbeddedPostgres(folder, log);
  expect(isAlive(left)).toBe(false);
  await server.stop();
});

test('starts although the number of its last process now belongs to another one', async () => {
  const first = await startWithNote();
  const file = path.join(first.placement.folder, 'cluster', 'postmaster.pid');
  const content = await readFile(file, 'utf8');
  await first.stop();
  await writeFile(file, content.replace(/^\d+/, String(process.ppid)));
  const second = await startEmbeddedPostgres(folder, log);
  expect(await query(second, 'select text from notes')).toEqual([{ text: 'kept' }]);
  await second.stop();
});

test('works below a long path and a closed folder', async () => {
  const deep = path.join(folder, 'closed', 'x'.repeat(120));
  await mkdir(deep, { recursive: true, mode: 0o700 });
  const server = await startEmbeddedPostgres(deep, log);
  await ensureDatabase(server.connection);
  expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  const { host } = server.connection;
  await server.stop();
  await expect(stat(host)).rejects.toThrow('ENOENT');
});

test('leaves no half cluster when the first start is cut short', async () => {
  await mkdir(path.join(folder, 'postgres', 'draft-0123', 'base'), { recursive: true });
  const server = await startEmbeddedPostgres(folder, log);
  await expect(stat(path.join(folder, 'postgres', 'draft-0123'))).rejects.toThrow('ENOENT');
  await server.stop();
});
