import {
  activityDefinitions,
  type CampaignTemplate,
  copySelection,
  type CountEvent,
  isActivityType,
  portsOf,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller } from '../../test/example-counting.ts';
import { createCountService } from '../counts/count-service.ts';
import { type Counting, createCounting } from '../counts/counting.ts';
import { demoCatalog } from '../demo/demo-catalog.ts';
import { demoTables } from '../demo/demo-tables.ts';
import { loadTable } from '../demo/load-demo.ts';
import { createMemoryEngine } from '../engine/create-engine.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { createLogger } from '../logging.ts';
import { listTemplates } from './template-list.ts';

const size = { people: 20_000, today: '2026-01-31' };
const actor = { name: 'Ana', workspace: 'default', permissions: [] };
const templates = await listTemplates();
let engine: DataEngine;
let counting: Counting;
let now = `${size.today}T12:00:00Z`;

beforeAll(async () => {
  engine = await createMemoryEngine({ attachScratch: 'memory', concurrency: 4, threads: 2 });
  const tables = demoTables(size);
  for (const table of tables) await loadTable(engine, actor, table, size);
  counting = createCounting({
    engine,
    readCatalog: async () => demoCatalog(tables),
    log: createLogger({ logLevel: 'silent' }),
    clock: () => new Date(now),
  });
});
afterAll(async () => {
  await counting.close();
  await engine.close();
});

/** People by activity and port, and everything that stands in the way of knowing them. */
async function count(graph: CampaignTemplate['graph']) {
  const people: Record<string, number> = {};
  const wrong: unknown[] = [];
  for await (const event of createCountService(counting.parts).count({ graph, canvas: 'test' }, caller('Ana')))
    note(event, people, wrong);
  return { people, wrong };
}

function note(event: CountEvent, people: Record<string, number>, wrong: unknown[]): void {
  if (event.event === 'started') wrong.push(...event.problems.filter(({ code }) => code !== 'graph.branch.unfinished'));
  if (event.event === 'not-computable') wrong.push(event);
  if (event.event !== 'counted') return;
  for (const { port, count } of event.count.out) people[`${event.count.activity}/${port}`] = count;
}

test('there is one for each occasion, and together they show many kinds of activities', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'welcome',
    'win-back',
    'birthday',
    'newsletter',
    'launch',
    'cross-sell',
    'household-mailing',
    'data-quality',
    'after-purchase',
    'store-event',
  ]);
  const kinds = new Set(templates.flatMap(({ graph }) => graph.activities.map(({ type }) => type)));
  expect(kinds.size).toBeGreaterThanOrEqual(17);
});

describe.each(templates)('$id', ({ graph }) => {
  test('counts at once on the demo data, and every outlet has people', { timeout: 60_000 }, async () => {
    const { people, wrong } = await count(graph);
    expect(wrong).toEqual([]);
    const outlets = graph.activities.flatMap((one) =>
      (portsOf(one)?.outbound ?? []).map((port) => `${one.id}/${port.id}`),
    );
    expect(Object.keys(people).toSorted()).toEqual(outlets.toSorted());
    expect(Object.entries(people).filter(([, number]) => number === 0)).toEqual([]);
  });

  test('begins with what the template is about, which counts alone', async () => {
    const [first] = graph.activities;
    const { people, wrong } = await count(copySelection(graph, [first?.id ?? '']));
    expect(wrong).toEqual([]);
    expect(people[`${first?.id}/out`]).toBeGreaterThan(0);
  });

  test('names are given once, and no card or note lies over another', () => {
    const labels = graph.activities.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const boxes = [
      ...graph.activities.map(({ id, type }) => ({ id, ...graph.layout[id], ...sizeOf(type) })),
      ...(graph.notes ?? []).map(({ id, at, size: own }) => ({ id, ...at, ...own })),
    ];
    const over = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (apart(one, other) ? [] : [`${one.id} and ${other.id}`])),
    );
    expect(over).toEqual([]);
  });
});

test.each(['2026-02-27', '2026-02-28', '2026-12-28', '2026-06-15', '2028-02-29'])(
  'there are birthdays for everybody on %s',
  async (day) => {
    now = `${day}T08:00:00Z`;
    const birthday = templates.find(({ id }) => id === 'birthday');
    const { people, wrong } = await count(birthday?.graph ?? templates[0]?.graph ?? expect.unreachable());
    expect(wrong).toEqual([]);
    expect(Object.entries(people).filter(([, number]) => number === 0)).toEqual([]);
  },
);

/** Sizes of cards on the canvas. */
function sizeOf(type: string) {
  const flow = isActivityType(type) && activityDefinitions[type].category === 'flow';
  return flow ? { width: 160, height: 36 } : { width: 212, height: 52 };
}

interface Box {
  x?: number;
  y?: number;
  width: number;
  height: number;
}

function apart(one: Box, other: Box): boolean {
  const margin = 8;
  const [x = Number.NaN, y = Number.NaN] = [one.x, one.y];
  const [left = Number.NaN, top = Number.NaN] = [other.x, other.y];
  return (
    x + one.width + margin <= left ||
    left + other.width + margin <= x ||
    y + one.height + margin <= top ||
    top + other.height + margin <= y
  );
}
