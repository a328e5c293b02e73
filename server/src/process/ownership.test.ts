import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { isOwned, takeOwnership } from './ownership.ts';
import { readServerFile } from './server-file.ts';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

test('a second holder is told who has the folder', async () => {
  const first = await takeOwnership(folder);
  expect(isOwned(folder)).toBe(true);
  await expect(takeOwnership(folder)).rejects.toThrow(`in use by process ${process.pid}, which is starting`);
  await first.announce('http://127.0.0.1:1');
  await expect(takeOwnership(folder)).rejects.toThrow(`process ${process.pid} at http://127.0.0.1:1`);
  await first.release();
});

test('the folder is free again after release, and a stale file does not hinder', async () => {
  const first = await takeOwnership(folder);
  await first.release();
  expect(isOwned(folder)).toBe(false);
  expect(await readServerFile(folder)).toBeUndefined();
  await writeFile(path.join(folder, 'server.json'), '{"pid": 1, "tok');
  const second = await takeOwnership(folder);
  expect((await readServerFile(folder))?.pid).toBe(process.pid);
  await second.release();
});

test('waits for an owner that is about to end', async () => {
  const first = await takeOwnership(folder);
  const second = takeOwnership(folder, 10_000);
  await first.release();
  await (await second).release();
});

test('only its owner can read the token', async () => {
  const owner = await takeOwnership(folder);
  expect((await stat(path.join(folder, 'server.json'))).mode & 0o777).toBe(0o600);
  await owner.release();
});
