import {
  type CampaignGraph,
  type Condition,
  type CountEvent,
  countEventSchema,
  emptyGraph,
  type ImportJob,
  type ImportMode,
} from '@fanfare/shared';
import { activity } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

const people = 60_000;
const most = 6;
const peopleFile = `person\n${Array.from({ length: people }, (_, index) => index + 1).join('\n')}\n`;

let site: TestServer;
/** Who made each visit: what the table should hold. */
const visits = new Map<number, number>();

beforeAll(async () => {
  site = await startTestServer();
  for (let person = 1; person <= people; person++) {
    for (let visit = 0; visit < person % (most + 1); visit++) visits.set(visits.size + 1, person);
  }
  await load('people', 'replace', peopleFile, { key: ['person'] });
  await load('visits', 'replace', csv([...visits]), { key: ['visit'] });
  const { body } = await site.request('GET', '/api/catalog');
  const { lock, catalog } = body as { lock: number; catalog: object };
  const saved = await site.request('PUT', '/api/catalog', {
    lock,
    catalog: {
      ...catalog,
      links: [
        {
          id: 'visits-people',
          from: { table: 'visits', columns: ['person'] },
          to: { table: 'people', columns: ['person'] },
          cardinality: 'many-to-one',
          name: 'person',
          reverseName: 'visits',
        },
      ],
      dimensions: [{ name: 'people', label: 'People', table: 'people' }],
    },
  });
  expect(saved.status).toBe(200);
}, 120_000);
afterAll(() => site.close());

const changes: readonly [ImportMode, () => [number, number | null][]][] = [
  ['append', () => numbered(1000, (index) => [visits.size + 1 + index, index + 1])],
  ['upsert', () => numbered(1000, (index) => [visits.size - 499 + index, 2 * index + 1])],
  ['change', () => numbered(1000, (index) => [3 * index + 1, index % 2 === 0 ? null : index + 1])],
  ['replace', () => numbered(2000, (index) => [index + 1, (index % 500) + 1])],
];

test.each(changes)('a count that runs while rows are imported (%s) stays with its version', async (mode, rowsOf) => {
  const expected = expectedCounts();
  const rows = rowsOf();
  const events = countStream(graph());
  const started = (await events.next()).value;
  expect(started).toMatchObject({ event: 'started' });
  const job = await load('visits', mode, csv(rows), { key: ['visit'] });
  expect(await countsOf(events)).toEqual(expected);
  expect(job.version).toBe((started?.event === 'started' ? (started.versions['visits'] ?? 0) : 0) + 1);

  if (mode === 'replace') visits.clear();
  for (const [visit, person] of rows) {
    if (person === null) visits.delete(visit);
    else visits.set(visit, person);
  }
  expect(await countsOf(countStream(graph()))).toEqual(expectedCounts());
});

/** One audience for each number of visits from 1 to `most`. */
function graph(): CampaignGraph {
  const activities = Array.from({ length: most }, (_, index) =>
    activity('build-audience', `at-least-${index + 1}`, {
      dimension: 'people',
      rule: { kind: 'group', operator: 'and', items: [atLeast(index + 1)], except: [] },
    }),
  );
  return { ...emptyGraph('UTC'), activities };
}

function atLeast(number: number): Condition {
  const value = { kind: 'one' as const, value: String(number) };
  const where = { kind: 'group' as const, operator: 'and' as const, items: [], except: [] };
  return { kind: 'linked', via: [], link: 'visits', test: { kind: 'count', operator: 'at-least', value }, where };
}

function expectedCounts(): Record<string, number> {
  const perPerson = new Map<number, number>();
  for (const person of visits.values()) perPerson.set(person, (perPerson.get(person) ?? 0) + 1);
  const numbers = [...perPerson.values()];
  return Object.fromEntries(
    Array.from({ length: most }, (_, index) => [
      `at-least-${index + 1}`,
      numbers.filter((number) => number > index).length,
    ]),
  );
}

async function countsOf(events: AsyncIterable<CountEvent>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const event of events) {
    if (event.event === 'not-computable') throw new Error(event.message);
    if (event.event === 'counted') counts[event.count.activity] = event.count.out[0]?.count ?? -1;
  }
  return counts;
}

async function* countStream(drawn: CampaignGraph): AsyncGenerator<CountEvent, undefined> {
  const answer = await fetch(new URL('/api/counts', site.server.address), {
    method: 'POST',
    headers: { authorization: `Bearer ${site.server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ graph: drawn, canvas: 'test' }),
  });
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data:'));
      if (data) yield countEventSchema.parse(JSON.parse(data.slice(5)));
    }
  }
  return undefined;
}

async function load(table: string, mode: ImportMode, text: string, more: object): Promise<ImportJob> {
  const upload = await fetch(new URL(`/api/imports/uploads?name=${table}.csv`, site.server.address), {
    method: 'POST',
    headers: { authorization: `Bearer ${site.server.token}`, 'content-type': 'application/octet-stream' },
    body: text,
  });
  const { upload: id } = (await upload.json()) as { upload: string };
  const change = mode === 'change' ? { changeColumn: 'op' } : {};
  const made = await site.request('POST', '/api/imports', { upload: id, table, mode, ...change, ...more });
  expect(made.body).toMatchObject({ table });
  return ended((made.body as ImportJob).id);
}

/** The job's stream of events ends when the job does. */
async function ended(id: string): Promise<ImportJob> {
  await site.request('GET', `/api/imports/${id}/events`);
  const job = (await site.request('GET', `/api/imports/${id}`)).body as ImportJob;
  expect(job).toMatchObject({ state: 'done', message: null });
  return job;
}

/** Rows as a file; a row without a person is one to delete, said by the column `op`. */
function csv(rows: readonly (readonly [number, number | null])[]): string {
  const hasDeletes = rows.some(([, person]) => person === null);
  const lines = rows.map(([visit, person]) =>
    hasDeletes ? `${visit},${person ?? ''},${person === null ? 'd' : 'u'}` : `${visit},${person}`,
  );
  return `visit,person${hasDeletes ? ',op' : ''}\n${lines.join('\n')}\n`;
}

function numbered(length: number, row: (index: number) => [number, number | null]): [number, number | null][] {
  return Array.from({ length }, (_, index) => row(index));
}
