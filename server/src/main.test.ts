import { writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, serverEnvironment, serverProgram, spawnServer } from '../test/server-process.ts';
import { spawnUntil } from '../test/spawn-until.ts';
import { temporaryFolder } from '../test/temporary-folder.ts';
import { readPostmasterFile, servesCluster } from './db/embedded/postmaster-file.ts';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

function start(environment: Record<string, string>): Promise<unknown> {
  return spawnUntil([serverProgram], /ready at/, { ...serverEnvironment(folder), ...environment });
}

function postgresRuns(): boolean {
  const cluster = `${folder}/postgres/cluster`;
  const pid = readPostmasterFile(cluster)?.pid;
  return pid !== undefined && servesCluster(pid, cluster);
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s stops everything within five seconds', async (signal) => {
  const server = await spawnServer(folder);
  expect(postgresRuns()).toBe(true);
  const start = performance.now();
  await server.kill(signal);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(server.child.exitCode).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test('a second start says which process has the folder and where', async () => {
  const server = await spawnServer(folder);
  await expect(start({})).rejects.toThrow(`in use by process ${server.child.pid} at ${server.address}`);
  await server.kill('SIGTERM');
});

test('is ready again after PostgreSQL was killed', async () => {
  const server = await spawnServer(folder);
  process.kill(readPostmasterFile(`${folder}/postgres/cluster`)?.pid ?? 0, 'SIGKILL');
  await expect.poll(async () => (await call(folder, 'GET', '/api/health')).status, { timeout: 20_000 }).toBe(200);
  await expect.poll(postgresRuns, { timeout: 20_000 }).toBe(true);
  await server.kill('SIGTERM');
});

test('says that the port is taken', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as net.AddressInfo;
  await expect(start({ PORT: String(port) })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  other.close();
});

test('says that the database of DATABASE_URL cannot be reached, without its password', async () => {
  const failed = start({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/fanfare' });
  await expect(failed).rejects.toThrow(/127\.0\.0\.1:1\/fanfare.*ECONNREFUSED/);
  await expect(failed).rejects.not.toThrow('secret');
});

test('says that the data folder cannot be written', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  await expect(start({ FANFARE_DATA: file })).rejects.toThrow(`The data folder ${file} cannot be written`);
});

test('says which variable is wrong', async () => {
  await expect(start({ PORT: 'eighty' })).rejects.toThrow('PORT: must be a number');
});
