import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { combineGraph, joinGraph, welcomeGraph } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CountingApp, openCountingApp } from '../../test/counting-app.ts';
import { type ExampleCounting, openExampleCounting } from '../../test/example-counting.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import type { PeoplePage } from '../people/list-people.ts';

let counting: ExampleCounting;
let app: CountingApp;

beforeAll(async () => {
  counting = await openExampleCounting();
  app = await openCountingApp(counting.parts);
});
afterAll(async () => {
  await app.close();
  await counting.close();
});

const audience = { graph: welcomeGraph, activity: 'audience', port: 'out' };
const broken = { ...welcomeGraph, activities: welcomeGraph.activities.map((one) => ({ ...one, config: {} })) };
const subsets = { graph: joinGraph, activity: 'top', port: 'out' };

async function page(body: object): Promise<PeoplePage> {
  const answer = await app.post('/api/people', body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as PeoplePage;
}

async function refusal(body: object): Promise<unknown> {
  const answer = await app.post('/api/people', body);
  const { error } = (await answer.json()) as { error: { code: string } };
  return [answer.status, error.code];
}

const ids = ({ rows }: PeoplePage): unknown[] => rows.map((row) => row[0]);

describe('a page of people', () => {
  test('a column name of very many parts is refused at once', async () => {
    const columns = [`${'a.'.repeat(249)}b`];
    expect(await refusal({ ...audience, columns })).toEqual([400, 'people.column']);
  });

  test('goes on where the one before ended', async () => {
    const first = await page({ ...audience, limit: 3 });
    expect([ids(first), first.total]).toEqual([[1, 2, 7], 7]);
    const second = await page({ ...audience, limit: 3, after: first.next });
    expect(ids(second)).toEqual([8, 9, 10]);
    const third = await page({ ...audience, limit: 3, after: second.next });
    expect([ids(third), third.next]).toEqual([[11], null]);
  });

  test('shows own columns, columns along links and columns the population carries', async () => {
    const found = await page({ ...subsets, columns: ['first_name', 'home_store.region', 'subset'], search: 'GUS' });
    expect(found.columns.map((one) => [one.name, one.type, one.key])).toEqual([
      ['id', 'integer', true],
      ['first_name', 'text', false],
      ['home_store.region', 'text', false],
      ['subset', 'text', false],
    ]);
    expect(found.rows).toEqual([
      [7, 'Gus', 'North', 'Best'],
      [8, 'Gus', 'North', 'Best'],
    ]);
    expect(found.total).toBe(2);
  });

  test('shows an empty text and a null alike', async () => {
    const found = await page({ graph: joinGraph, activity: 'everyone', port: 'out', columns: ['email', 'tier'] });
    expect(found.rows.filter((row) => row[0] === 4 || row[0] === 5)).toEqual([
      [4, null, 'silver'],
      [5, null, null],
    ]);
  });

  test('lists people dropped for a cause', async () => {
    const found = await page({
      graph: welcomeGraph,
      activity: 'unique',
      port: 'duplicates',
      cause: 'duplicate',
      columns: ['email'],
    });
    expect(found.rows).toEqual([
      [1, 'ada@example.com'],
      [7, 'gus@example.com'],
    ]);
  });

  test('chooses telling columns when none are asked for', async () => {
    const found = await page({ ...audience, limit: 1 });
    expect(found.columns.slice(0, 4).map((one) => one.label)).toEqual(['id', 'First name', 'E-mail', 'household_id']);
  });

  test('refuses what does not exist', async () => {
    expect(await refusal({ ...audience, columns: ['nonsense'] })).toEqual([400, 'people.column']);
    expect(await refusal({ ...audience, after: 'nonsense' })).toEqual([400, 'people.cursor']);
    expect(await refusal({ ...audience, activity: 'nonsense' })).toEqual([404, 'not-found']);
    expect(await refusal({ ...audience, port: 'nonsense' })).toEqual([404, 'not-found']);
    expect(await refusal({ ...audience, graph: broken })).toEqual([422, 'problems']);
  });
});

describe('an export', () => {
  const columns = ['first_name', 'home_store.region', 'subset'];

  test('holds the keys of all rows in order unless columns are asked for', async () => {
    const answer = await app.post('/api/people/export', { ...audience, campaign: 'Grüße / 2026', format: 'csv' });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Gr__e 2026 - France and Spain.csv"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%202026%20-%20France%20and%20Spain.csv`,
    );
    expect(await answer.text()).toBe(['id', 1, 2, 7, 8, 9, 10, 11, ''].join('\r\n'));
  });

  test('gives the same rows in every format', async () => {
    const expected = [
      { id: 1, first_name: 'Ada', 'home_store.region': 'North', subset: 'Half' },
      { id: 3, first_name: 'Cy', 'home_store.region': 'South', subset: 'One per region' },
    ];
    const lines = await (await app.post('/api/people/export', { ...subsets, columns, format: 'ndjson' })).text();
    const rows = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rows.slice(0, 2)).toEqual(expected);
    const csv = await (await app.post('/api/people/export', { ...subsets, columns, format: 'csv' })).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual(['id,first_name,home_store.region,subset', '1,Ada,North,Half']);
    expect(await readParquet(await app.post('/api/people/export', { ...subsets, columns, format: 'parquet' }))).toEqual(
      rows,
    );
  });
});

async function readParquet(answer: Response): Promise<object[]> {
  const { folder, remove } = await temporaryFolder();
  const file = path.join(folder, 'people.parquet');
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  expect((await readFile(file)).subarray(0, 4).toString()).toBe('PAR1');
  const rows = await counting.engine.withConnection((connection) =>
    connection.all(`SELECT to_json(people) FROM read_parquet('${file}') AS people`),
  );
  await remove();
  return rows.map(([json]) => JSON.parse(String(json)) as object);
}

describe('the SQL of a transition', () => {
  test('names the activities before it', async () => {
    const answer = await app.post('/api/sql', { graph: combineGraph, activity: 'without', port: 'out' });
    const { sql } = (await answer.json()) as { sql: string };
    expect([...sql.matchAll(/^(?:WITH )?"(.+)" AS \($/gm)].map((found) => found[1])).toEqual([
      'French',
      'Buyers',
      'French or buyers',
      'Gold',
      'Gold among them: Not in all sets',
    ]);
  });

  test('is empty, with the problems, when there is none', async () => {
    const answer = await app.post('/api/sql', { graph: broken, activity: 'audience', port: 'out' });
    expect(await answer.json()).toMatchObject({
      sql: '',
      problems: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    });
  });
});
