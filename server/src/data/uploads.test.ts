import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { Uploads } from './uploads.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  place = await temporaryFolder();
});
afterEach(() => place.remove());

const longAgo = new Date(Date.now() - 48 * 3_600_000);

test('what is older than a day is removed, also while others remove it', async () => {
  const uploads = new Uploads(place.folder);
  const receive = (name: string) => uploads.receive(name, Readable.from(['id\n1\n']));
  const old = await Promise.all(['a.csv', 'b.csv', 'c.csv', 'd.csv'].map(receive));
  const fresh = await receive('new.csv');
  for (const { id } of old) await utimes(path.join(place.folder, 'uploads', id), longAgo, longAgo);
  await Promise.all([uploads.removeOld(), ...old.map(({ id }) => uploads.remove(id)), uploads.removeOld()]);
  expect(await readdir(path.join(place.folder, 'uploads'))).toEqual([fresh.id]);
});
