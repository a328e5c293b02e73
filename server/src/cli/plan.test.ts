import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CampaignDocument,
  type CampaignGraph,
  moveActivities,
  printCampaignFile,
  printCatalogFile,
  renameActivity,
  setConfig,
} from '@fanfare/shared';
import { exampleCatalog, exampleRows, welcomeGraph } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { csvLine } from '../people/export-lines.ts';
import { fanfare, jsonOf } from '../../test/command-line.ts';

const timeout = 120_000;
let place: Awaited<ReturnType<typeof temporaryFolder>>;
let site: TestServer;
let data: string;
let id: string;

const write = async (name: string, graph: CampaignGraph, called = 'Welcome'): Promise<string> => {
  const file = path.join(place.folder, name);
  await writeFile(file, printCampaignFile({ name: called, description: '', tags: [], graph }, 'yaml'));
  return file;
};

beforeAll(async () => {
  place = await temporaryFolder();
  site = await startTestServer();
  data = site.server.dataFolder;
  const tables = path.join(place.folder, 'tables');
  await mkdir(tables);
  for (const { name, columns } of exampleCatalog.tables) {
    const names = columns.map((column) => column.name);
    const rows = (exampleRows[name] ?? []).map((row) => csvLine(names.map((column) => row[column] ?? null)));
    await writeFile(path.join(tables, `${name}.csv`), csvLine(names) + rows.join(''));
  }
  expect(await fanfare(data, 'import', tables)).toMatchObject({ code: 0 });
  const catalog = path.join(place.folder, 'catalog.yaml');
  await writeFile(catalog, printCatalogFile(exampleCatalog, 'yaml'));
  expect(await fanfare(data, 'catalog', 'apply', catalog)).toMatchObject({ code: 0 });
  const { body } = await site.request('POST', '/api/campaigns', { name: 'Welcome', graph: welcomeGraph });
  ({ id } = body as CampaignDocument);
}, timeout);
afterAll(async () => {
  await site.close();
  await place.remove();
});

const inSpain = setConfig(welcomeGraph, 'audience', {
  ...(welcomeGraph.activities.find((one) => one.id === 'audience')?.config as object),
  rule: {
    kind: 'group',
    operator: 'and',
    items: [
      {
        kind: 'attribute',
        attribute: { links: [], column: 'country' },
        operator: 'in',
        value: { kind: 'list', values: ['ES'] },
      },
    ],
    except: [],
  },
});

test('a file that is as the stored campaign, but for where things stand, changes nothing', { timeout }, async () => {
  const file = await write('same.yaml', moveActivities(welcomeGraph, { audience: { x: 7, y: 7 } }));
  const { code, out } = await fanfare(data, 'plan', file);
  expect([code, out]).toEqual([0, expect.stringContaining('Every arrow carries the same people.')]);
});

test('a changed rule is told in settings and in people, with an exit code of its own', { timeout }, async () => {
  const file = await write('spain.yaml', renameActivity(inSpain, 'mail', 'Hola'));
  const { code, out } = await fanfare(data, 'plan', file, '--campaign', id);
  expect(code).toBe(2);
  expect(out).toMatch(/^~ .+ \(build-audience\): settings$/m);
  expect(out).toMatch(/^ {4}rule\.items\.1\.value\.values\.1: "FR" → "ES"$/m);
  expect(out).toMatch(/^~ Hola \(email\): label$/m);
  expect(out).toMatch(/France and Spain → One per address +7 +3 +-4 +0 +4 +0 +0$/m);
  const answer = jsonOf(await fanfare(data, 'plan', file, '--json'));
  expect(answer).toMatchObject({
    campaign: { id, name: 'Welcome', lock: 1 },
    changed: true,
    changes: {
      activities: [
        { kind: 'changed', id: 'audience' },
        { kind: 'changed', id: 'mail' },
      ],
    },
  });
  const { outlets } = answer as { outlets: { activity: string }[] };
  expect(outlets.find((one) => one.activity === 'audience')).toMatchObject({ before: 7, after: 3, stay: 3, leave: 4 });
});

test('who ends up at another activity is told', { timeout }, async () => {
  const elsewhere = JSON.parse(JSON.stringify(welcomeGraph).replaceAll('"mail"', '"letter"')) as CampaignGraph;
  const file = await write('elsewhere.yaml', renameActivity(elsewhere, 'letter', 'Letter'));
  const [, count, mail] = /^(\d+) move from (.+) to Letter$/m.exec((await fanfare(data, 'plan', file)).out) ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  expect(welcomeGraph.activities.map(({ label }) => label)).toContain(mail);
});

test('what cannot be compared says why', { timeout }, async () => {
  const unknown = await write('unknown.yaml', welcomeGraph, 'Nobody knows this one');
  expect(await fanfare(data, 'plan', unknown)).toMatchObject({
    code: 1,
    out: '',
    error: expect.stringContaining('no campaign called Nobody knows this one'),
  });
  await site.request('POST', '/api/campaigns', { name: 'Twice', graph: welcomeGraph });
  await site.request('POST', '/api/campaigns', { name: 'Twice', graph: welcomeGraph });
  const twice = await write('twice.yaml', welcomeGraph, 'Twice');
  expect(await fanfare(data, 'plan', twice)).toMatchObject({ code: 1, error: expect.stringContaining('Use an id') });
  const broken = await write('broken.yaml', setConfig(welcomeGraph, 'unique', {}));
  const { code, error } = await fanfare(data, 'plan', broken);
  expect([code, error]).toEqual([1, expect.stringMatching(/^error: line \d+, One per address/m)]);
});
