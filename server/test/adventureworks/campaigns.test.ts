import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handCounts } from './hand-counts.ts';
import { openShop, type Shop } from './open-shop.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const files = path.join(shared, 'adventureworks/parquet');
const isThere = existsSync(files);

let shop: Shop | undefined;
beforeAll(async () => {
  if (isThere) shop = await openShop(files, path.join(shared, 'adventureworks/csv'));
  else process.stderr.write(`The AdventureWorks tables are not in ${files}: the campaigns were not counted.\n`);
});
afterAll(() => shop?.close());

test('every campaign file has counts written by hand', async () => {
  const campaigns = await readdir(path.join(import.meta.dirname, 'campaigns'));
  expect(campaigns.map((file) => path.basename(file, '.yaml')).sort()).toEqual(Object.keys(handCounts));
});

test.each(Object.entries(handCounts))('%s counts what the SQL written by hand counts', async (file, expected) => {
  if (shop === undefined) {
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  const byHand: Record<string, number> = {};
  for (const [name, query] of Object.entries(expected)) byHand[name] = await shop.sql(query);
  expect(await shop.count(file)).toMatchObject(byHand);
});
