import {
  type CatalogDocument,
  catalogDocumentSchema,
  type ImportJob,
  importJobSchema,
  type ImportPreview,
  previewSchema,
  type Suggestion,
  suggestionSchema,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createDataService, type DataService } from '../data/data-service.ts';
import { openStateStore, type StateStore } from '../db/state-store.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { createLogger } from '../logging.ts';
import { registerDataRoutes } from './data-routes.ts';
import { registerDemoRoutes } from './demo.ts';

const log = createLogger({ logLevel: 'silent' });
let place: Awaited<ReturnType<typeof temporaryFolder>>;
let store: StateStore;
let engine: DataEngine;
let data: DataService;
let app: FastifyInstance;

beforeAll(async () => {
  place = await temporaryFolder();
  const config = readConfig({ FANFARE_DATA: place.folder, LOG_LEVEL: 'silent' });
  store = await openStateStore(config, place.folder, log);
  engine = await createEngine({ folder: place.folder, threads: 2 });
  data = await createDataService({ engine, db: store.db, folder: place.folder, log });
  const services = {
    health: {},
    register(to: FastifyInstance) {
      registerDataRoutes(to, data);
      registerDemoRoutes(to, data, store.db);
    },
    close: async () => undefined,
  };
  app = await createApp({ db: store.db, services, log, token: 'secret', cookieKey: 'k'.repeat(32), allowedHosts: [] });
});
afterAll(async () => {
  await app.close();
  await data.close();
  await engine.close();
  await store.close();
  await place.remove();
});

async function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: string | object,
): Promise<{ status: number; body: unknown; text: string }> {
  const headers = {
    authorization: 'Bearer secret',
    'x-fanfare-actor': 'Ana',
    host: 'localhost',
    ...(typeof body === 'string' ? { 'content-type': 'application/octet-stream' } : {}),
  };
  const answer = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  return { status: answer.statusCode, text: answer.body, body: isJson ? answer.json() : undefined };
}

async function upload(name: string, content: string): Promise<string> {
  const { body } = await ask('POST', `/api/imports/uploads?name=${encodeURIComponent(name)}`, content);
  return z.object({ upload: z.string(), bytes: z.literal(Buffer.byteLength(content)) }).parse(body).upload;
}

async function preview(id: string): Promise<ImportPreview> {
  return previewSchema.parse((await ask('POST', '/api/imports/preview', { upload: id, options: {} })).body);
}

/** Waits by following the stream of events, as the page does. */
async function finish(id: string): Promise<ImportJob> {
  const { text } = await ask('GET', `/api/imports/${id}/events`);
  const events = text.split('\n\n').filter((event) => event.startsWith('data: '));
  return importJobSchema.parse(JSON.parse(events.at(-1)?.slice(6) ?? ''));
}

async function importFile(name: string, content: string, more: object = {}): Promise<ImportJob> {
  const id = await upload(name, content);
  const table = name.split('.')[0];
  const { body, text } = await ask('POST', '/api/imports', { upload: id, table, mode: 'replace', ...more });
  expect(text).toContain('waiting');
  return finish(importJobSchema.parse(body).id);
}

async function catalog(): Promise<CatalogDocument> {
  return catalogDocumentSchema.parse((await ask('GET', '/api/catalog')).body);
}

describe('imports', () => {
  test('upload, preview, import, and read the table', async () => {
    const id = await upload('Guests.CSV', 'guest_id;name;spent\n1;Ada;3,50\n2;Ben;\n2;Cyd;1,25\n');
    const shown = await preview(id);
    expect(shown).toMatchObject({
      suggestedTable: 'guests',
      existingTable: false,
      suggestedKey: [],
      options: { delimiter: ';', header: true, decimalComma: true, encoding: 'utf-8' },
      rows: [
        ['1', 'Ada', '3,50'],
        ['2', 'Ben', null],
        ['2', 'Cyd', '1,25'],
      ],
    });
    expect(shown.columns.map(({ name, type, empty }) => [name, type, empty])).toEqual([
      ['guest_id', 'integer', 0],
      ['name', 'text', 0],
      ['spent', 'decimal', 1],
    ]);
    const start = {
      upload: id,
      table: 'guests',
      mode: 'replace',
      options: shown.options,
      columns: shown.columns,
      key: ['guest_id'],
    };
    const refused = importJobSchema.parse((await ask('POST', '/api/imports', start)).body);
    expect(await finish(refused.id)).toMatchObject({
      state: 'refused',
      rejected: 1,
      message: expect.stringContaining('repeats the key of line 3'),
    });
    expect((await ask('GET', `/api/imports/${refused.id}/rejects`)).text).toBe(
      'line,column,reason,text\n4,guest_id,repeats the key of line 3,"2,Cyd,1.250000"\n',
    );
    expect((await ask('GET', '/api/tables/guests/rows')).status).toBe(404);
    const accepted = importJobSchema.parse((await ask('POST', '/api/imports', { ...start, tolerance: 1 })).body);
    expect(await finish(accepted.id)).toMatchObject({
      state: 'done',
      rowsRead: 3,
      rowsWritten: 2,
      rejected: 1,
      version: 1,
      share: 1,
      by: 'Ana',
    });
    const { body } = await ask('GET', '/api/tables/guests/rows?sort=spent&direction=desc');
    expect(body).toMatchObject({
      total: 2,
      rows: [
        [1, 'Ada', '3.5'],
        [2, 'Ben', null],
      ],
    });
    expect((await ask('GET', '/api/tables')).body).toMatchObject({
      tables: [{ name: 'guests', label: 'Guests', rows: 2, key: ['guest_id'] }],
    });
    const again = await preview(await upload('guests.csv', 'guest_id,name,spent\n7,8,9\n'));
    expect(again).toMatchObject({ existingTable: true, suggestedKey: ['guest_id'] });
    expect(again.columns.map((column) => column.type)).toEqual(['integer', 'text', 'decimal']);
    const other = await preview(await upload('guests.csv', 'guest_id,name\nx,8\n'));
    expect(other.columns.map((column) => column.type)).toEqual(['text', 'integer']);
    expect((await ask('GET', '/api/imports')).body).toMatchObject({
      imports: [{ state: 'done' }, { state: 'refused' }],
    });
    expect((await ask('POST', '/api/imports/preview', { upload: id })).status).toBe(404);
  });

  test('a file that cannot be read says why', async () => {
    const id = await upload('x.csv', 'PK\u0003\u0004');
    expect(await ask('POST', '/api/imports/preview', { upload: id })).toMatchObject({
      status: 422,
      body: { error: { code: 'file.binary' } },
    });
    expect((await ask('POST', '/api/imports/preview', { upload: '../../etc' })).status).toBe(404);
    for (const [content, code] of [
      ['PAR1junkPAR1', 'file.parquet'],
      [`PAR1${'x'.repeat(100)}PAR1`, 'file.parquet'],
      [`${Array.from({ length: 2001 }, (_, index) => `c${index}`).join(',')}\n`, 'file.columns'],
    ] as const) {
      const damaged = await upload('y', content);
      expect(await ask('POST', '/api/imports/preview', { upload: damaged })).toMatchObject({
        status: 422,
        body: { error: { code } },
      });
    }
    await ask('DELETE', '/api/tables/guests');
  });

  test('a name that differs from that of a table only in upper and lower case is refused', async () => {
    await importFile('Members.csv', 'a\n1\n');
    expect(engine.table('Members')?.rows).toBe(1);
    const shown = await preview(await upload('members.csv', 'a\n1\n'));
    expect(shown).toMatchObject({ suggestedTable: 'Members', existingTable: true });
    expect(await importFile('MEMBERS.csv', 'a\n1\n2\n')).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('There is a table Members'),
    });
    expect(engine.tables().map(({ table, rows }) => [table, rows])).toEqual([['Members', 1]]);
    await ask('DELETE', '/api/tables/Members');
  });

  test('a file of as many columns as can be imported has a preview', async () => {
    const columns = Array.from({ length: 2000 }, (_, index) => index);
    const rows = [1, 2, 3].map((row) => columns.map((index) => ['x', row, `0${row}.02.2026`][index % 3]).join(','));
    const shown = await preview(
      await upload('wide.csv', [columns.map((one) => `c${one}`).join(','), ...rows, ''].join('\n')),
    );
    expect(shown.columns).toHaveLength(2000);
    expect(shown.columns.slice(-3).map(({ type }) => type)).toEqual(['date', 'text', 'integer']);
  });

  test('a cancelled import leaves the table as it was', async () => {
    await importFile('slow.csv', 'a\n1\n', { key: ['a'] });
    const id = await upload('slow.csv', `a\n${Array.from({ length: 300_000 }, (_, row) => row).join('\n')}\n`);
    const job = importJobSchema.parse(
      (await ask('POST', '/api/imports', { upload: id, table: 'slow', mode: 'replace' })).body,
    );
    expect((await ask('POST', `/api/imports/${job.id}/cancel`)).status).toBe(200);
    expect(await finish(job.id)).toMatchObject({ state: 'cancelled' });
    expect((await ask('GET', '/api/tables/slow/rows')).body).toMatchObject({ total: 1, version: 1 });
    await ask('DELETE', '/api/tables/slow');
  });

  test('what a stopped server left under way is ended', async () => {
    const { insertImportJob } = await import('../db/import-job-store.ts');
    const job = await importFile('kept.csv', 'id\n1\n', { key: ['id'] });
    const lost = { ...job, id: crypto.randomUUID(), state: 'reading', version: null } as const;
    await insertImportJob(store.db, 'default', lost, {});
    await store.db
      .updateTable('import_jobs')
      .set({ state: 'writing', version: null })
      .where('id', '=', job.id)
      .execute();
    await data.imports.recover();
    expect((await ask('GET', `/api/imports/${job.id}`)).body).toMatchObject({
      state: 'done',
      version: 1,
      rowsWritten: 1,
    });
    expect((await ask('GET', `/api/imports/${lost.id}`)).body).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('as it was'),
    });
    await ask('DELETE', '/api/tables/kept');
  });
});

describe('rows and statistics', () => {
  test('one person changes consent; the other columns stay', async () => {
    await importFile('people.csv', 'id,name,consent,born\n1,Ada,true,1990-01-31\n2,Ben,false,\n', { key: ['id'] });
    const changed = await ask('POST', '/api/tables/people/rows', {
      rows: [
        { id: 2, consent: true },
        { id: 3, name: 'Cyd' },
      ],
    });
    expect(changed.body).toEqual({ version: 2, inserted: 1, changed: 1 });
    const { body } = await ask('GET', '/api/tables/people/rows');
    expect(body).toMatchObject({
      rows: [
        [1, 'Ada', true, '1990-01-31'],
        [2, 'Ben', true, null],
        [3, 'Cyd', null, null],
      ],
      version: 2,
    });
    expect((await ask('GET', '/api/tables/people/rows?version=2')).body).toEqual(body);
    const reader = await engine.lease();
    await ask('POST', '/api/tables/people/rows', { rows: [{ id: 3, name: 'Dan' }] });
    expect((await ask('GET', '/api/tables/people/rows?version=2')).body).toEqual(body);
    reader.release();
    for (const [version, status, code] of [
      [2, 410, 'table.version-gone'],
      [9, 404, 'not-found'],
    ] as const) {
      const answer = await ask('GET', `/api/tables/people/rows?version=${version}`);
      expect(answer).toMatchObject({ status, body: { error: { code } } });
    }
    for (const [rows, reason] of [
      [[{ id: 'x' }], 'Row 1: id is not a whole number'],
      [[{ id: 1 }, { name: 'y' }], 'Row 2: id is part of the key'],
      [[{ id: 1 }, { id: 1 }], 'Row 2: id repeats'],
      [[{ id: 1, nope: 2 }], 'Row 1: nope is not a column'],
    ] as const) {
      expect(await ask('POST', '/api/tables/people/rows', { rows })).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining(reason) } },
      });
    }
  });

  test.each([
    ['a repeated key in other words', [{ id: 7 }, { id: '07' }]],
    ['a repeated key in rows of two shapes', [{ id: 7 }, { id: ' 7', name: 'Ann' }]],
    ['a key of white space', [{ id: ' ' }]],
  ])('%s is refused and nothing is written', async (_, rows) => {
    const before = await ask('GET', '/api/tables/people/rows');
    expect(await ask('POST', '/api/tables/people/rows', { rows })).toMatchObject({
      status: 400,
      body: { error: { code: 'rows.invalid' } },
    });
    expect((await ask('GET', '/api/tables/people/rows')).body).toEqual(before.body);
  });

  test('columns have exact figures', async () => {
    await importFile('words.csv', 'w,n\na,1\nb,2\na,3\n"",4\n,10\n');
    expect((await ask('GET', '/api/tables/words/columns/w')).body).toEqual({
      name: 'w',
      type: 'text',
      rows: 5,
      empty: 2,
      distinct: 2,
      min: 'a',
      max: 'b',
      top: [
        { value: 'a', count: 2 },
        { value: 'b', count: 1 },
      ],
    });
    expect((await ask('GET', '/api/tables/words/columns/n?top=1&search=1')).body).toMatchObject({
      min: 1,
      max: 10,
      distinct: 5,
      top: [{ value: 1, count: 1 }],
    });
    expect((await ask('GET', '/api/tables/words/columns/nope')).status).toBe(404);
    expect((await ask('GET', '/api/tables/words/rows?filterColumn=w&filter=A&pageSize=1')).body).toMatchObject({
      total: 2,
      rows: [['a', 1]],
    });
    expect((await ask('GET', '/api/tables/words/rows?sort=nope')).status).toBe(400);
    await ask('DELETE', '/api/tables/words');
    await ask('DELETE', '/api/tables/people');
  });
});

describe('catalog', () => {
  const lines = (rows: readonly (readonly unknown[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
  const count = 40;
  const ids = Array.from({ length: count }, (_, index) => index + 1);

  beforeAll(async () => {
    await importFile(
      'stores.csv',
      lines([
        ['store_id', 'name'],
        [7, 'North'],
        [8, 'South'],
      ]),
    );
    await importFile(
      'customers.csv',
      lines([
        ['customer_id', 'store_id', 'full_name', 'email', 'phone_type', 'time_zone', 'consent_email'],
        ...ids.map((id) => [
          id,
          id % 3 === 0 ? '' : 7 + (id % 2),
          `P${id}`,
          `p${id}@example.com`,
          'Home',
          'Europe/Paris',
          'true',
        ]),
      ]),
    );
    await importFile(
      'order_lines.csv',
      lines([
        ['order_number', 'line_number', 'customer_id', 'amount'],
        ...ids.flatMap((id) => [
          [`O${id}`, 1, id, 2],
          [`O${id}`, 2, id === 9 ? 999 : id, 3],
        ]),
      ]),
    );
    await importFile(
      'order_reasons.csv',
      lines([
        ['order_number', 'reason'],
        ...ids.flatMap((id) => [
          [`O${id}`, 'Price'],
          [`O${id}`, 'Quality'],
        ]),
      ]),
    );
  });

  async function suggestions(): Promise<Suggestion[]> {
    return z
      .object({ suggestions: z.array(suggestionSchema) })
      .parse((await ask('GET', '/api/catalog/suggestions')).body).suggestions;
  }

  test('keys, links, roles and dimensions are suggested with how well they fit, and accepted in one save', async () => {
    const found = await suggestions();
    const said = found.map((one) => {
      if (one.kind === 'link') return `${one.link.name} ${one.link.cardinality}: ${one.reason}`;
      return one.kind === 'role'
        ? `${one.column} ${one.role}`
        : one.kind === 'key'
          ? one.columns.join('+')
          : `${one.label} ${one.labelColumn}`;
    });
    expect(said).toEqual([
      'customer_id',
      'order_number+line_number',
      'order_number+reason',
      'store_id',
      'store many-to-one: 100 % of customers.store_id found in stores',
      'order_reasons many-to-many: 100 % of order_lines.order_number found in order_reasons',
      'customer many-to-one: 98.8 % of order_lines.customer_id found in customers',
      'consent_email consent-email',
      'email email',
      'full_name full-name',
      'time_zone time-zone',
      'Customers full_name',
      'Stores name',
    ]);
    const accepted = catalogDocumentSchema.parse(
      (await ask('POST', '/api/catalog/suggestions', { suggestions: found })).body,
    );
    expect(accepted.problems).toEqual([]);
    expect(accepted.catalog.tables.map((table) => [table.name, table.key.join('+')])).toEqual([
      ['customers', 'customer_id'],
      ['order_lines', 'order_number+line_number'],
      ['order_reasons', 'order_number+reason'],
      ['stores', 'store_id'],
    ]);
    const link = accepted.catalog.links.find((one) => one.from.table === 'order_lines' && one.to.table === 'customers');
    expect(link).toMatchObject({ cardinality: 'many-to-one', name: 'customer', reverseName: 'order_lines' });
    expect(found.find((one) => one.kind === 'link' && one.link.id === link?.id)?.reason).toBe(
      '98.8 % of order_lines.customer_id found in customers',
    );
    expect(accepted.catalog.dimensions).toMatchObject([
      { name: 'customers', labelColumn: 'full_name' },
      { name: 'stores', labelColumn: 'name' },
    ]);
    expect(await suggestions()).toEqual([]);
  });

  test('a removed targeting dimension that campaigns use is told with their names', async () => {
    const { lock, catalog: known } = await catalog();
    const config = { dimension: known.dimensions[0]?.name, rule: {}, continueWhenEmpty: true };
    const activities = [{ id: 'a', type: 'build-audience', label: '', config }];
    for (const name of ['Spring', 'Autumn']) {
      const graph = { format: 1, activities, transitions: [], layout: {}, settings: { timeZone: 'UTC' } };
      await ask('POST', '/api/campaigns', { name, graph });
    }
    const save = async (wanted: object, at: number) =>
      catalogDocumentSchema.parse((await ask('PUT', '/api/catalog', { lock: at, catalog: wanted })).body);
    const saved = await save({ ...known, dimensions: known.dimensions.slice(1) }, lock);
    expect(saved.problems).toMatchObject([
      { code: 'catalog.dimension.used', severity: 'warning', message: expect.stringContaining('Autumn, Spring') },
    ]);
    expect((await save(known, saved.lock)).problems).toEqual([]);
  });

  test('a save with an old lock is refused with the stored catalog', async () => {
    const { lock, catalog: known } = await catalog();
    const saved = await ask('PUT', '/api/catalog', { lock, catalog: { ...known, dimensions: [] } });
    expect(saved).toMatchObject({ status: 200, body: { lock: lock + 1 } });
    expect(await ask('PUT', '/api/catalog', { lock, catalog: known })).toMatchObject({
      status: 409,
      body: { error: { code: 'catalog.stale', details: { stored: { lock: lock + 1 } } } },
    });
    expect((await ask('PUT', '/api/catalog', { lock: lock + 1, catalog: known })).status).toBe(200);
  });

  test('a catalog that does not fit the data is refused with the place', async () => {
    const { lock, catalog: known } = await catalog();
    const [customers, ...others] = known.tables;
    if (customers === undefined) throw new Error('no customers');
    const refused = async (table: object) =>
      (
        await ask('PUT', '/api/catalog', {
          lock,
          catalog: { ...known, tables: [{ ...customers, ...table }, ...others] },
        })
      ).text;
    expect(await refused({ key: ['store_id'] })).toContain('must lead to the key of customers');
    expect(await refused({ columns: customers.columns.map((column) => ({ ...column, type: 'text' })) })).toContain(
      'catalog.column.type',
    );
    expect(await refused({ name: 'ghosts' })).toContain('catalog.unknown-table');
    const keyed = { ...known, links: [], tables: [{ ...customers, key: ['store_id'] }, ...others] };
    expect((await ask('PUT', '/api/catalog', { lock, catalog: keyed })).text).toMatch(
      /cannot be the key of customers: 13 rows have an empty value/,
    );
  });

  test('what is gone from the data is a problem, and comes back with it', async () => {
    const before = (await catalog()).catalog;
    await importFile(
      'customers.csv',
      lines([
        ['customer_id', 'email'],
        [1, 'a@example.com'],
      ]),
      { key: ['customer_id'] },
    );
    const { problems, catalog: rest } = await catalog();
    expect(problems.map((one) => one.code)).toContain('catalog.column.gone');
    expect(rest.links.some((link) => link.to.table === 'stores')).toBe(false);
    expect(rest.tables[0]?.columns.map((column) => column.role ?? column.name)).toEqual(['customer_id', 'email']);
    await importFile(
      'customers.csv',
      lines([
        ['customer_id', 'store_id', 'full_name', 'email', 'phone_type', 'time_zone', 'consent_email'],
        [1, 7, 'A', 'a@example.com', 'x', 'Europe/Paris', 'true'],
      ]),
      { key: ['customer_id'] },
    );
    expect((await catalog()).catalog).toEqual(before);
  });

  test('deleting a table removes what refers to it', async () => {
    expect((await ask('DELETE', '/api/tables/stores')).body).toEqual({ deleted: true });
    const { catalog: rest, problems } = await catalog();
    expect(problems).toEqual([]);
    expect(rest.dimensions.map((one) => one.name)).toEqual(['customers']);
    expect((await ask('DELETE', '/api/tables/stores')).status).toBe(404);
  });
});

describe('demo', () => {
  test('loads the retailer with its catalog, again when asked, and never over other data', async () => {
    for (const table of ['customers', 'order_lines', 'order_reasons']) await ask('DELETE', `/api/tables/${table}`);
    const load = () => ask('POST', '/api/demo', { people: 200, today: '2026-01-31' });
    expect((await load()).text).toMatch(/"name":"email_events","rows":400}\],"share":1}\n\n$/);
    const { catalog: made, problems } = await catalog();
    expect(problems).toEqual([]);
    expect(made.dimensions.map((dimension) => dimension.name)).toEqual(['customers', 'households', 'purchases']);
    const loaded = engine.tables();
    expect((await load()).status).toBe(200);
    expect(engine.tables()).toEqual(loaded);
    expect((await catalog()).catalog).toEqual(made);
    await ask('DELETE', '/api/tables/customers');
    await importFile('customers.csv', 'a\n1\n');
    expect(await load()).toMatchObject({ status: 409, body: { error: { code: 'demo.tables-exist' } } });
    await ask('DELETE', '/api/tables/customers');
  });

  test('a load that was cut off says so and goes on where it was', async () => {
    for (const table of ['purchases', 'email_events']) await ask('DELETE', `/api/tables/${table}`);
    const there = { loaded: ['stores', 'products', 'households'], missing: ['customers', 'purchases', 'email_events'] };
    expect((await ask('GET', '/api/demo')).body).toEqual({ ...there, others: [] });
    await importFile('own.csv', 'a\n1\n');
    expect((await ask('GET', '/api/demo')).body).toEqual({ ...there, others: ['own'] });
    const kept = engine.table('stores');
    expect((await ask('POST', '/api/demo', { people: 200, today: '2026-01-31' })).text).toContain('"share":1}');
    expect(engine.table('stores')).toBe(kept);
    expect((await ask('GET', '/api/demo')).body).toMatchObject({ missing: [] });
  });
});
