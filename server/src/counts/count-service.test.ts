import {
  type CampaignGraph,
  type CountEvent,
  countEventSchema,
  findTable,
  InvariantError,
  printStatement,
} from '@fanfare/shared';
import { combineGraph, exampleCatalog, exampleGraphs, exampleRows, welcomeGraph } from '@fanfare/shared/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openExample } from '../../test/activities/evaluate-graph.ts';
import {
  caller,
  type ExampleCounting,
  openExampleCounting,
  readEvents,
  stageChange,
  type ChangeKind,
} from '../../test/example-counting.ts';
import { createPopulationStore } from '../engine/populations/population-store.ts';
import { createTogetherPrinter } from '../engine/populations/print-together.ts';
import { type CountService, createCountService } from './count-service.ts';

let counting: ExampleCounting;
let service: CountService;

beforeEach(async () => {
  counting = await openExampleCounting();
  service = createCountService(counting.parts);
});
afterEach(() => counting.close());

const count = (graph: CampaignGraph, canvas = 'spring', actor = 'Ann'): Promise<CountEvent[]> =>
  readEvents(service.count({ graph, canvas }, caller(actor)));

function outlets(events: readonly CountEvent[]): Record<string, number> {
  const counts = events.flatMap((event) => (event.event === 'counted' ? [event.count] : []));
  return Object.fromEntries(
    counts.flatMap((one) => one.out.map(({ port, count: rows }) => [`${one.activity}/${port}`, rows])),
  );
}

const reasons = (events: readonly CountEvent[]): string[] =>
  events.flatMap((event) => (event.event === 'not-computable' ? [event.reason] : []));

test('counts every outlet of every example as reading the populations one by one does', async () => {
  const example = await openExample();
  for (const graph of Object.values(exampleGraphs)) {
    const events = await count(graph);
    expect(events.map((event) => countEventSchema.parse(event))).toEqual(events);
    expect(events.at(-1)).toMatchObject({ event: 'finished', counted: graph.activities.length, notComputable: 0 });
    const keys = (await example.evaluate(graph)).outlets;
    expect(outlets(events)).toEqual(
      Object.fromEntries(Object.entries(keys).map(([outlet, found]) => [outlet, found.length])),
    );
  }
  example.close();
});

test('knows what was counted before, for everybody and on every canvas', async () => {
  await count(welcomeGraph, 'spring', 'Ann');
  const again = await count(welcomeGraph, 'autumn', 'Bob');
  const cached = again.flatMap((event) => (event.event === 'counted' ? [event.count.cached] : []));
  expect(cached).toEqual(welcomeGraph.activities.map(() => true));
});

test('a newer edit of the canvas ends what the older one still waits for, and keeps what both want', async () => {
  const release = await counting.holdConnections();
  const older = count(combineGraph);
  const elsewhere = count(combineGraph, 'autumn');
  const newer = count({
    ...combineGraph,
    activities: combineGraph.activities.map((one) => ({ ...one, label: 'Renamed' })),
  });
  expect(reasons(await older)).toEqual(combineGraph.activities.map(() => 'cancelled'));
  release();
  expect(reasons([...(await newer), ...(await elsewhere)])).toEqual([]);
});

test('a reader who goes away leaves nothing waiting or running', async () => {
  const release = await counting.holdConnections();
  const reader = new AbortController();
  const reading = readEvents(service.count({ graph: combineGraph, canvas: 'spring' }, caller('Ann', reader.signal)));
  const started = service.count({ graph: welcomeGraph, canvas: 'autumn' }, caller('Bob'));
  await started.next();
  await Promise.resolve();
  reader.abort();
  await started.return(undefined);
  expect(reasons(await reading)).toEqual(combineGraph.activities.map(() => 'cancelled'));
  release();
  await counting.engine.withConnection(async () => undefined);
  expect(counting.parts.populations.usage()).toMatchObject({ waiting: 0 });
});

const some = (exampleRows['customers'] ?? []).slice(0, 3);

test.each<{ kind: ChangeKind; rows: readonly object[]; before: number; after: number; people: number }>([
  { kind: 'replace', rows: some, before: 7, after: 2, people: 3 },
  { kind: 'append', rows: some.map((row, index) => ({ ...row, id: 100 + index })), before: 7, after: 9, people: 15 },
  { kind: 'upsert', rows: some.map((row) => ({ ...row, country: 'IT' })), before: 7, after: 5, people: 12 },
  { kind: 'delete', rows: some, before: 7, after: 5, people: 9 },
])(
  'counts on the versions of its start while rows are changed ($kind)',
  async ({ kind, rows, before, after, people }) => {
    const table = findTable(exampleCatalog, 'customers');
    if (table === undefined) throw new Error('no customers');
    const change = await stageChange(counting.engine, kind, table, rows);
    const release = await counting.holdConnections();
    const events = service.count({ graph: welcomeGraph, canvas: 'spring' }, caller('Ann'));
    const started = await events.next();
    await counting.engine.write(change);
    release();
    const old = [started.value as CountEvent, ...(await readEvents(events))];
    const fresh = await count(welcomeGraph);
    expect([outlets(old)['audience/out'], outlets(fresh)['audience/out']]).toEqual([before, after]);
    expect(old[0]).toMatchObject({ versions: { customers: 1 }, dimensions: { customers: 12 } });
    expect(fresh[0]).toMatchObject({ versions: { customers: 2 }, dimensions: { customers: people } });
  },
);

test('says why an activity has no count', async () => {
  const graph: CampaignGraph = {
    ...welcomeGraph,
    activities: welcomeGraph.activities.map((one) =>
      one.id === 'unique' ? { ...one, config: { by: 'nothing' } } : one,
    ),
  };
  const events = await count(graph);
  const told = events.flatMap((event) => (event.event === 'not-computable' ? [[event.activity, event.reason]] : []));
  expect(Object.fromEntries(told)).toEqual({
    unique: 'problems-here',
    test: 'problems-upstream',
    mail: 'problems-upstream',
    'gold-mail': 'problems-upstream',
  });
  expect(outlets(events)).toEqual({ 'audience/out': 7 });
  expect(events.at(-1)).toMatchObject({ counted: 1, notComputable: 4 });
});

test('counts a rule and each of its conditions alone', async () => {
  const rule = {
    kind: 'group' as const,
    operator: 'and' as const,
    items: ['FR', 'DE'].map((value) => ({
      kind: 'attribute' as const,
      attribute: { links: [], column: 'country' },
      operator: 'equals' as const,
      value: { kind: 'one' as const, value },
    })),
    except: [],
  };
  const request = { dimension: 'customers', rule, timeZone: 'UTC', variables: [], canvas: 'spring' };
  expect(await service.countRule(request, caller('Ann'))).toMatchObject({
    total: 12,
    matching: 0,
    problems: [],
    alone: [
      { path: 'items/0', count: 4 },
      { path: 'items/1', count: 3 },
    ],
  });
  const broken = {
    ...rule,
    items: [
      ...rule.items,
      { kind: 'attribute' as const, attribute: null, operator: 'equals' as const, value: { kind: 'none' as const } },
    ],
  };
  const answer = await service.countRule({ ...request, rule: broken }, caller('Ann'));
  expect(answer).toMatchObject({ matching: null, alone: [{ count: 4 }, { count: 3 }, { count: null }] });
  expect(answer.problems.map((one) => one.place.field)).toEqual(['items/2']);
});

test('shows both sides when numbers do not add up', async () => {
  const { parts, engine } = counting;
  const forgetful = createPopulationStore(engine, {
    print: (part, stored) => {
      const { text, values } = printStatement(part, {
        sourceSql: (source) => engine.sourceSql(source),
        stored: (key) => stored.get(key)?.table,
      });
      return {
        sql: text,
        values,
      };
    },
    printTogether: (together, stored) => {
      const { sql, values } = createTogetherPrinter(engine)(together, stored);
      return { sql: sql.replace('SELECT count', 'SELECT 7 + count'), values };
    },
    tableRows: parts.tableRows,
    slots: 1,
    budgetBytes: 0,
    onError: () => undefined,
  });
  const events = await readEvents(
    createCountService({ ...parts, populations: forgetful }).count({ graph: combineGraph, canvas: 'x' }, caller('Ann')),
  );
  await forgetful.close();
  const broken = events.flatMap((event) => (event.event === 'not-computable' ? [event] : []));
  expect(broken.map((event) => [event.reason, event.code])).toContainEqual(['failed', 'law-broken']);
  expect(broken[0]?.message).toMatch(/do not add up: .+ \d+ is not .+ \d+/);
});

test('a fault while compiling reaches the caller, and the canvas and the data versions are free again', async () => {
  let faults = 1;
  const lease = counting.engine.lease.bind(counting.engine);
  const released: boolean[] = [];
  const parts: ExampleCounting['parts'] = {
    ...counting.parts,
    engine: Object.assign(Object.create(counting.engine) as ExampleCounting['engine'], {
      lease: async () => {
        const held = await lease();
        const index = released.push(false) - 1;
        const release = () => {
          released[index] = true;
          held.release();
        };
        return { ...held, release };
      },
    }),
    tableRows: (source) => {
      faults -= 1;
      if (faults >= 0) throw new InvariantError('a planted fault');
      return counting.parts.tableRows(source);
    },
  };
  const faulty = createCountService(parts);
  const request = { graph: welcomeGraph, canvas: 'spring' };
  await expect(readEvents(faulty.count(request, caller('Ann')))).rejects.toThrow('a planted fault');
  expect((await readEvents(faulty.count(request, caller('Ann')))).at(-1)).toMatchObject({ notComputable: 0 });
  expect(released).toEqual([true, true]);
});
