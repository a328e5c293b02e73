import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LoadFileConfig, loadedTable } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { column, delimited, type FileReader, openFileReader } from '../../test/files/file-reader.ts';
import { FileLoads } from './file-loads.ts';

let reader: FileReader;
let file: string;
let gone: string;
beforeAll(async () => {
  reader = await openFileReader();
  file = path.join(reader.folder, 'list.csv');
  gone = path.join(reader.folder, 'gone.csv');
  await writeFile(file, `a,b\n${'1,x\n'.repeat(200_000)}`);
});
afterAll(() => reader.close());

const never = new AbortController().signal;

const loads = () => new FileLoads({ engine: reader.engine, folder: reader.folder, maxUnpackedBytes: 1e9 });

function settings(id: string): LoadFileConfig {
  return {
    file: { id: id.repeat(32).slice(0, 32), name: 'list.csv', bytes: 1 },
    format: delimited,
    columns: [column({ source: 'a', type: 'integer' })],
    timeZone: 'UTC',
    allowedErrors: null,
  };
}

test('whoever wants a table while it is being read waits for the same reading', async () => {
  const service = loads();
  const wanted = settings('1');
  const first = service.read(wanted, file, never);
  const second = service.read(wanted, file, never);
  expect(await first).toEqual({ accepted: 200_000, rejected: 0, failure: undefined });
  expect(await second).toEqual(await first);
  expect(reader.engine.versions(loadedTable(wanted) ?? '')).toHaveLength(1);
  expect(await loads().read(wanted, gone, never)).toEqual(await first);
});

test('a reading ends when nobody waits any more, and not before', async () => {
  const service = loads();
  const wanted = settings('2');
  const [one, other] = [new AbortController(), new AbortController()];
  const first = service.read(wanted, file, one.signal);
  const second = service.read(wanted, file, other.signal);
  const refused = expect(first).rejects.toMatchObject({ name: 'AbortError' });
  one.abort();
  await refused;
  expect(service.running.size).toBe(1);
  const ended = expect(second).rejects.toMatchObject({ name: 'AbortError' });
  other.abort();
  await ended;
  expect(service.running.size).toBe(0);
  await service.close();
  expect(reader.engine.table(loadedTable(wanted) ?? '')).toBeUndefined();
  expect(await service.read(wanted, file, never)).toMatchObject({ accepted: 200_000 });
});

test('why a file cannot be used is remembered; a fault of ours is not', async () => {
  const service = loads();
  const missing = { ...settings('3'), columns: [column({ source: 'nothing' })] };
  const refused = { accepted: 0, rejected: 0, failure: 'It has no column nothing. It has: a, b.' };
  expect(await service.read(missing, file, never)).toEqual(refused);
  expect(await service.read(missing, gone, never)).toEqual(refused);
  await expect(service.read(settings('4'), gone, never)).rejects.toThrow();
  expect(await service.read(settings('4'), file, never)).toMatchObject({ accepted: 200_000 });
});
