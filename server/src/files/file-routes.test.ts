import { gzipSync } from 'node:zlib';
import {
  type CampaignGraph,
  type CountEvent,
  countEventSchema,
  type FileSample,
  fileSampleSchema,
  type LoadFileConfig,
  loadedTable,
  type StoredFile,
  storedFileSchema,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ FANFARE_MAX_FILE: '1MB' });
});
afterAll(() => server.close());

const list = 'name,email,amount\nAnn,ann@example.com,12\nBob,bob@example.com,=1+1\nCleo,,7\n"Dora,x\n';

async function upload(name: string, content: string | Buffer): Promise<StoredFile> {
  const answer = await fetch(`${server.server.address}/api/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${server.server.token}`,
      'x-fanfare-actor': 'Ana',
      'content-type': 'application/octet-stream',
    },
    body: new Uint8Array(Buffer.from(content)),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return storedFileSchema.parse(await answer.json());
}

async function sample(file: StoredFile, settings: object = {}): Promise<FileSample> {
  const { status, body } = await server.request('POST', `/api/files/${file.id}/sample`, settings);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return fileSampleSchema.parse(body);
}

async function configOf(file: StoredFile, change: Partial<LoadFileConfig> = {}): Promise<LoadFileConfig> {
  const { format, columns } = await sample(file);
  const { id, name, bytes } = file;
  return { file: { id, name, bytes }, format, columns, timeZone: 'UTC', allowedErrors: null, ...change };
}

async function count(graph: CampaignGraph): Promise<CountEvent[]> {
  const { body } = await server.request('POST', '/api/counts', { graph, canvas: 'test' });
  const lines = String(body)
    .split('\n')
    .filter((line) => line.startsWith('data: '));
  return lines.map((line) => countEventSchema.parse(JSON.parse(line.slice(6))));
}

const graphWith = (config: LoadFileConfig) =>
  graphOf(
    [
      activity('load-file', 'list', config, 'Guests'),
      activity('deduplication', 'unique', {
        by: [{ attribute: { links: [], column: 'email' }, trim: true, fold: true }],
      }),
    ],
    [transition('list/out', 'unique')],
  );

const counted = (events: readonly CountEvent[], id: string) =>
  events.flatMap((event) => (event.event === 'counted' && event.count.activity === id ? [event.count] : []))[0];
const problems = (events: readonly CountEvent[]) =>
  events.flatMap((event) =>
    event.event === 'started' ? event.problems.filter(({ severity }) => severity === 'error') : [],
  );

test('a file is stored once by its content, and listed', async () => {
  const first = await upload('guests.csv', list);
  const again = await upload('other.csv', list);
  expect(again).toMatchObject({ id: first.id, sha256: first.sha256, name: 'other.csv', uploadedBy: 'Ana' });
  const { body } = await server.request('GET', '/api/files');
  expect(body).toMatchObject({ files: [{ id: first.id, bytes: Buffer.byteLength(list) }] });
  expect((await server.request('GET', `/api/files/${first.id}`)).body).toMatchObject({ id: first.id });
  expect((await server.request('GET', `/api/files/${'0'.repeat(32)}`)).status).toBe(404);
});

test('a file beyond the limit is refused, and nothing of it is kept', async () => {
  await expect(upload('big.csv', 'x'.repeat(1_000_001))).rejects.toThrow(/larger than 1 MB/);
});

test('a sample proposes the structure and shows what is wrong in which cell', async () => {
  const file = await upload('guests.csv', list);
  const found = await sample(file);
  expect(found.columns.map(({ name, type, role }) => [name, type, role])).toEqual([
    ['name', 'text', undefined],
    ['email', 'text', 'email'],
    ['amount', 'text', undefined],
  ]);
  const columns = found.columns.map((one) => (one.name === 'amount' ? { ...one, type: 'integer' as const } : one));
  const { rows } = await sample(file, { format: found.format, columns });
  expect(rows.map(({ line, rejected }) => [line, rejected])).toEqual([
    [2, false],
    [3, true],
    [4, false],
    [5, true],
  ]);
  expect(rows[1]?.cells[2]).toEqual({ text: '=1+1', problem: '"=1+1" is not a whole number of up to 18 digits' });
  expect(rows[3]?.problem).toBe('the quote that begins a field here is never closed');
});

test('lines are a targeting dimension, rejected ones are dropped by cause', async () => {
  const file = await upload('guests.csv', list);
  const config = await configOf(file);
  const columns = config.columns.map((one) => (one.name === 'amount' ? { ...one, type: 'integer' as const } : one));
  const events = await count(graphWith({ ...config, columns }));
  expect(problems(events)).toEqual([]);
  expect(counted(events, 'list')).toMatchObject({
    out: [{ port: 'out', count: 2 }],
    drops: [
      { cause: 'unreadable', count: 1 },
      { cause: 'value-missing', count: 0 },
      { cause: 'value-invalid', count: 1 },
      { cause: 'value-unmapped', count: 0 },
    ],
  });
  expect(counted(events, 'unique')).toMatchObject({ in: [{ count: 2 }] });
  const table = loadedTable({ ...config, columns }) ?? '';
  const { body } = await server.request('GET', `/api/files/${file.id}/rejects?table=${table}`);
  expect(body).toMatchObject({
    accepted: 2,
    rejected: 2,
    rejects: [
      { line: 3, column: 'amount' },
      { line: 5, column: '' },
    ],
  });
  const csv = await server.request('GET', `/api/files/${file.id}/rejects.csv?table=${table}`);
  expect(csv.body).toBe(
    [
      'line,column,reason,text',
      '3,amount,"""=1+1"" is not a whole number of up to 18 digits","Bob,bob@example.com,=1+1"',
      '5,,the quote that begins a field here is never closed,"""Dora,x"',
      '',
    ].join('\r\n'),
  );
  const people = await server.request('POST', '/api/people', {
    graph: graphWith({ ...config, columns }),
    activity: 'list',
    port: 'out',
  });
  expect(people.body).toMatchObject({
    total: 2,
    columns: [{ name: 'line', label: 'Line number' }, { name: 'email' }, {}, {}],
  });
  const tables = await server.request('GET', '/api/tables');
  expect(tables.body).toEqual({ tables: [] });
  expect((await server.request('GET', '/api/catalog')).body).toMatchObject({ catalog: { tables: [], dimensions: [] } });
  expect((await server.request('GET', `/api/files/${'1'.repeat(32)}/rejects?table=${table}`)).status).toBe(404);
});

test('several activities with the same file and others do not clash', async () => {
  const guests = await configOf(await upload('guests.csv', list));
  const others = await configOf(await upload('others.csv', 'email,name\nx@example.com,Xaver\n'));
  const graph = graphOf(
    [
      activity('load-file', 'a', guests, 'Guests'),
      activity('load-file', 'b', guests, 'Guests'),
      activity('load-file', 'c', others, 'Others'),
    ],
    [],
  );
  const events = await count(graph);
  expect(['a', 'b', 'c'].map((id) => counted(events, id)?.out[0]?.count)).toEqual([3, 3, 1]);
  const [started] = events;
  expect(started).toMatchObject({ dimensions: { 'lines:a': 4, 'lines:b': 4, 'lines:c': 1 } });
});

test('more rejected lines than allowed, and a file that is not there, are problems with numbers and name', async () => {
  const file = await upload('guests.csv', list);
  const config = await configOf(file);
  const told = problems(await count(graphWith({ ...config, allowedErrors: 0 })));
  expect(told).toMatchObject([{ code: 'load-file.rejected', place: { activity: 'list', field: 'allowedErrors' } }]);
  expect(told[0]?.message).toBe(
    'Of guests.csv, 3 lines are accepted and 1 rejected; at most 0 may be. Correct the file or its columns, or allow more rejected lines.',
  );
  const gone = { ...config, file: { id: 'f'.repeat(32), name: 'gone.csv', bytes: 1 } };
  expect(problems(await count(graphWith(gone)))[0]?.message).toBe(
    'gone.csv cannot be used. It is not on this server. Upload it again.',
  );
  const wrong = { ...config, columns: config.columns.map((one) => ({ ...one, source: `${one.source}!` })) };
  expect(problems(await count(graphWith(wrong)))[0]?.message).toBe(
    'guests.csv cannot be used. It has no column name!. It has: name, email, amount.',
  );
});

test('files that cannot be read at all are refused with a sentence', async () => {
  const tell = async (content: string | Buffer) => {
    const { id } = await upload('x.csv', content);
    const { status, body } = await server.request('POST', `/api/files/${id}/sample`, {});
    return [status, (body as { error: { message: string } }).error.message];
  };
  expect(await tell('')).toEqual([422, 'The file is empty.']);
  expect(await tell(Buffer.from([1, 0, 2, 3]))).toEqual([422, expect.stringMatching(/binary/)]);
  expect(await tell(Buffer.from('PAR1 not at all'))).toEqual([422, expect.stringMatching(/damaged/)]);
  expect(await tell(gzipSync('a,b\n1,2\n'.repeat(1000)).subarray(0, 40))).toEqual([
    422,
    expect.stringMatching(/damaged/),
  ]);
});

test('rules, values and formulas of what follows read the lines', async () => {
  const graph = graphWith(await configOf(await upload('guests.csv', list)));
  const place = { graph, activity: 'unique' };
  const attribute = { links: [], column: 'name' };
  const rule = {
    kind: 'group',
    operator: 'and',
    items: [{ kind: 'attribute', attribute, operator: 'starts-with', value: { kind: 'one', value: 'B' } }],
    except: [],
  };
  const setting = { timeZone: 'UTC', place };
  const counted = await server.request('POST', '/api/counts/rule', {
    ...setting,
    dimension: 'lines:list',
    rule,
    canvas: 'rule',
  });
  expect(counted.body).toMatchObject({ total: 3, matching: 1, problems: [] });
  const table = loadedTable(await configOf(await upload('guests.csv', list))) ?? '';
  const values = await server.request('POST', '/api/attributes/values', { table, attribute, place });
  expect(values.body).toMatchObject({ rows: 3, distinct: 3 });
  const formula = await server.request('POST', '/api/formulas/preview', { ...setting, table, formula: 'upper(name)' });
  expect(formula.body).toMatchObject({ type: 'text', problems: [] });
  const sql = await server.request('POST', '/api/sql', { graph, activity: 'unique', port: 'out' });
  expect(sql.body).toMatchObject({ sql: expect.stringContaining('_fanfare_file_') as string });
});

test('a channel addresses the lines by the meaning of their columns', async () => {
  const config = await configOf(await upload('guests.csv', list));
  const graph = graphOf(
    [activity('load-file', 'list', config), activity('email', 'mail', { category: 'transactional' })],
    [transition('list/out', 'mail')],
  );
  expect(counted(await count(graph), 'mail')).toMatchObject({
    out: [{ port: 'recipients', count: 2 }],
    drops: expect.arrayContaining([expect.objectContaining({ cause: 'address-missing', count: 1 })]) as unknown,
  });
});
