import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fanfare, jsonOf, serve } from '../command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const tables = path.join(shared, 'adventureworks/csv');
const isThere = existsSync(tables);

/** The counts that the data's own description gives, by campaign file and outlet. */
const truth = {
  'individuals-in-germany': { 'audience/out': 1780 },
  'without-orders': { 'audience/out': 6692 },
  'last-order-before-july': { 'audience/out': 3185 },
  'bikes-never-accessories': { 'without/out': 3886 },
  'on-promotion': { 'audience/out': 2089 },
};

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let server: Awaited<ReturnType<typeof serve>> | undefined;
beforeAll(async () => {
  place = await temporaryFolder();
});
afterAll(async () => {
  await server?.kill();
  await place.remove();
});

test('gives the known counts on imported data, with a server and without one', { timeout: 240_000 }, async () => {
  if (!isThere) {
    process.stderr.write(`The AdventureWorks tables are not in ${tables}: their counts were not checked.\n`);
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  server = await serve(place.folder);
  const imported = await fanfare(place.folder, 'import', tables, '--json');
  expect(jsonOf(imported)).toMatchObject({
    imports: Array.from({ length: 8 }, () => ({ state: 'done', rejected: 0 })),
  });
  expect(await fanfare(place.folder, 'catalog', 'suggest', '--accept')).toMatchObject({ code: 0 });
  for (const [name, outlets] of Object.entries(truth)) expect(await outletsOf(name)).toMatchObject(outlets);
  await server.kill('SIGTERM');
  expect(await outletsOf('bikes-never-accessories')).toMatchObject(truth['bikes-never-accessories']);
});

async function outletsOf(name: string): Promise<Record<string, number | null>> {
  const counted = jsonOf(
    await fanfare(place.folder, 'count', path.join(import.meta.dirname, `${name}.yaml`), '--json'),
  );
  const { transitions } = counted as { transitions: { id: string; count: number | null }[] };
  return Object.fromEntries(transitions.map(({ id, count }) => [id, count]));
}
