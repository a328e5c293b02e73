import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printCampaignFile, printCatalogFile } from '@fanfare/shared';
import { exampleCatalog, exampleRows, welcomeGraph } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fanfare, jsonOf, serve } from '../../test/command-line.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { csvLine } from '../people/export-lines.ts';

const timeout = 240_000;
let place: Awaited<ReturnType<typeof temporaryFolder>>;
let data: string;
let campaign: string;

const file = (name: string): string => path.join(place.folder, name);

beforeAll(async () => {
  place = await temporaryFolder();
  data = file('data');
  campaign = file('welcome.yaml');
  await mkdir(file('tables'));
  for (const { name, columns } of exampleCatalog.tables) {
    const names = columns.map((column) => column.name);
    const rows = (exampleRows[name] ?? []).map((row) => csvLine(names.map((column) => row[column] ?? null)));
    await writeFile(path.join(file('tables'), `${name}.csv`), csvLine(names) + rows.join(''));
  }
  await writeFile(
    campaign,
    printCampaignFile({ name: 'Welcome', description: '', tags: [], graph: welcomeGraph }, 'yaml'),
  );
  await writeFile(file('catalog.yaml'), printCatalogFile(exampleCatalog, 'yaml'));
});
afterAll(() => place.remove());

const counts = (answer: unknown): Record<string, unknown> => {
  const { transitions } = answer as { transitions: { id: string; count: number | null }[] };
  return Object.fromEntries(transitions.map(({ id, count }) => [id, count]));
};

const expected = {
  'audience-out-unique': 7,
  'unique-out-test': 5,
  'unique/duplicates': 2,
  'test/control': 0,
  'test-gold-gold-mail': 1,
  'test-remainder-mail': 4,
  'gold-mail/recipients': 1,
  'mail/recipients': 4,
};

test('imports a folder without a server', { timeout }, async () => {
  const imported = await fanfare(data, 'import', file('tables'), '--json');
  expect(jsonOf(imported)).toMatchObject({ imports: exampleCatalog.tables.map(() => ({ state: 'done' })) });
});

describe('with a server on the same data folder', { timeout }, () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve(data);
  });
  afterAll(() => server.kill('SIGTERM'));

  test('applies a catalog and counts, for machines and for people', async () => {
    expect(await fanfare(data, 'catalog', 'apply', file('catalog.yaml'))).toMatchObject({ code: 0 });
    expect(counts(jsonOf(await fanfare(data, 'count', campaign, '--json')))).toEqual(expected);
    const { out, code } = await fanfare(data, 'count', campaign);
    expect(out).toMatch(/test-remainder-mail +Control group +remainder +E-mail +.+ 4\n/);
    expect(out).toMatch(/One per address +leaves by duplicates +Duplicates +2\n/);
    expect(code).toBe(0);
  });

  test('tells problems with their line and exit code', async () => {
    expect(await fanfare(data, 'validate', campaign)).toMatchObject({ code: 0 });
    const text = (await readFile(campaign, 'utf8')).replace('column: email', 'column: e_mail');
    await writeFile(file('broken.yaml'), text);
    const { code, out } = await fanfare(data, 'validate', file('broken.yaml'));
    expect([code, out]).toEqual([1, expect.stringMatching(/^error: line \d+, One per address, .*e_mail/m)]);
    const counted = await fanfare(data, 'count', file('broken.yaml'), '--json');
    expect(counts(jsonOf(counted))).toMatchObject({ 'audience-out-unique': 7, 'unique-out-test': null });
    expect(counted.code).toBe(1);
    await writeFile(file('nonsense.yaml'), 'fanfare: [');
    expect(await fanfare(data, 'count', file('nonsense.yaml'))).toMatchObject({
      code: 1,
      error: expect.stringMatching(/error: line 1/),
    });
  });

  test('a catalog that is wrong changes nothing and is told with its lines', async () => {
    const text = await readFile(file('catalog.yaml'), 'utf8');
    const before = await fanfare(data, 'catalog', 'export');
    for (const [written, wrong] of [
      [text.replace('role: email', 'roel: email'), /^error: line \d+, .*roel/m],
      [text.replace('type: integer', 'type: number'), /^error: line \d+, .*type/m],
      [text.replace('name: customers', 'name: nobody'), /^error: line \d+, tables\/\d+: .*nobody/m],
      ['tables: [', /^error: line 1/m],
    ] as const) {
      await writeFile(file('wrong.yaml'), written);
      const { code, error } = await fanfare(data, 'catalog', 'apply', file('wrong.yaml'));
      expect([code, error]).toEqual([1, expect.stringMatching(wrong)]);
    }
    const after = await fanfare(data, 'catalog', 'export');
    expect(after.out).toBe(before.out);
    await writeFile(file('exported.yaml'), after.out);
    expect(await fanfare(data, 'catalog', 'apply', file('exported.yaml'))).toMatchObject({ code: 0, error: '' });
  });

  test('writes people in each format, to a file or to standard output', async () => {
    const first = await fanfare(
      data,
      'people',
      campaign,
      '--transition',
      'test-remainder-mail',
      '--columns',
      'first_name,home_store.region',
    );
    expect(first.out.split('\r\n').slice(0, 2)).toEqual(['id,first_name,home_store.region', '8,Gus,North']);
    const lines = await fanfare(data, 'people', campaign, '--transition', 'unique/duplicates', '--format', 'ndjson');
    expect(lines.out).toBe('{"id":1}\n{"id":7}\n');
    const out = file('people.parquet');
    expect(
      await fanfare(data, 'people', campaign, '--transition', 'Audience', '--format', 'parquet', '--out', out),
    ).toMatchObject({ code: 0, error: '' });
    expect((await readFile(out)).subarray(0, 4).toString()).toBe('PAR1');
  });

  test('applies filters, follows them in campaigns, and exports them', async () => {
    const countries = { kind: 'list', values: ['DE'] };
    const rule = {
      kind: 'group',
      operator: 'and',
      items: [{ kind: 'attribute', attribute: { links: [], column: 'country' }, operator: 'in', value: countries }],
      except: [],
    };
    const entries = {
      fanfare: 'filters',
      format: 1,
      filters: [{ id: 'german', name: 'German', table: 'customers', rule }],
    };
    await writeFile(file('filters.json'), JSON.stringify(entries));
    expect((await fanfare(data, 'filters', 'apply', file('filters.json'))).out).toBe('german: created\n');
    const audience = {
      dimension: 'customers',
      rule: { ...rule, items: [{ kind: 'filter', filter: 'german', values: {} }] },
      continueWhenEmpty: true,
    };
    const graph = {
      ...welcomeGraph,
      activities: welcomeGraph.activities.map((one) => (one.id === 'audience' ? { ...one, config: audience } : one)),
    };
    const text = printCampaignFile({ name: 'German', description: '', tags: [], graph }, 'yaml');
    await writeFile(file('german.yaml'), text);
    await writeFile(file('stranger.yaml'), text.replaceAll('filter: german', 'filter: stranger'));
    const [counted, valid, stranger, listed, exported] = await Promise.all([
      fanfare(data, 'count', file('german.yaml'), '--json'),
      fanfare(data, 'validate', file('german.yaml')),
      fanfare(data, 'validate', file('stranger.yaml')),
      fanfare(data, 'filters', 'list'),
      fanfare(data, 'filters', 'export', 'german'),
    ]);
    expect(counts(jsonOf(counted))).toMatchObject({ 'audience-out-unique': 3 });
    expect(valid).toMatchObject({ code: 0, error: '' });
    expect([stranger.code, stranger.out]).toEqual([1, expect.stringMatching(/^error: line \d+, .*stranger/m)]);
    expect(listed.out).toMatch(/german +German +customers +shared/);
    await writeFile(file('filters.yaml'), exported.out);
    expect((await fanfare(data, 'filters', 'apply', file('filters.yaml'))).out).toBe('german: as it was\n');
    const twice = exported.out.replace('id: german', 'id: second');
    await writeFile(file('filters.yaml'), twice);
    expect(await fanfare(data, 'filters', 'apply', file('filters.yaml'))).toMatchObject({
      code: 1,
      error: expect.stringContaining('second: There is already a predefined filter'),
    });
  });

  test('prints the SQL of a transition and the catalog', async () => {
    const { out } = await fanfare(data, 'sql', campaign, '--transition', 'unique-out-test');
    expect(out).toContain('FROM "customers"');
    const exported = await fanfare(data, 'catalog', 'export', '--json');
    expect(jsonOf(exported)).toMatchObject({ dimensions: exampleCatalog.dimensions, links: exampleCatalog.links });
  });

  test('refuses an import that does not fit, says why, and leaves the table as it was', async () => {
    await writeFile(file('customers.csv'), 'id,points\n1,many\n');
    const { code, error } = await fanfare(data, 'import', file('customers.csv'), '--mode', 'upsert', '--key', 'id');
    expect([code, error]).toEqual([1, expect.stringContaining('points')]);
    expect(counts(jsonOf(await fanfare(data, 'count', campaign, '--json')))).toEqual(expected);
  });
});

test('counts the same without a server', { timeout }, async () => {
  const counted = await fanfare(data, 'count', campaign, '--json');
  expect([counts(jsonOf(counted)), counted.code]).toEqual([expected, 0]);
});

describe('usage', { timeout }, () => {
  test('explains every command with examples', async () => {
    const commands = ['serve', 'demo', 'import', 'validate', 'count', 'people', 'sql'];
    commands.push('catalog export', 'catalog apply', 'catalog suggest');
    commands.push('filters list', 'filters show', 'filters export', 'filters apply');
    commands.push('audiences list', 'audiences show', 'audiences export');
    const helps = await Promise.all(commands.map((words) => fanfare(data, ...words.split(' '), '--help')));
    expect(helps.map((one) => one.code)).toEqual(commands.map(() => 0));
    for (const [index, { out }] of helps.entries()) expect(out).toContain(`$ fanfare ${commands[index]}`);
  });

  test('refuses wrong usage with exit code 2', async () => {
    const wrong = [[], ['nonsense'], ['count'], ['demo', '--people', '-1'], ['people', campaign]];
    const codes = await Promise.all(wrong.map(async (words) => (await fanfare(data, ...words)).code));
    expect(codes).toEqual(wrong.map(() => 2));
    expect(await fanfare(data, 'count', file('missing.yaml'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('missing.yaml'),
    });
    expect(await fanfare(data, 'import', file('tables'), '--mode', 'x')).toMatchObject({
      code: 2,
      error: expect.stringContaining('upsert'),
    });
    expect(await fanfare(data, 'people', campaign, '--transition', 'nonsense')).toMatchObject({
      code: 2,
      error: expect.stringContaining('audience-out-unique'),
    });
  });

  test('fails with exit code 3 when the data folder cannot be used', async () => {
    await writeFile(file('plain'), '');
    expect(await fanfare(file('plain'), 'count', campaign)).toMatchObject({ code: 3 });
  });
});
