import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  type CampaignGraph,
  type ConditionGroup,
  findActivity,
  removeActivities,
  setConfig,
  setBreakpoint,
  setDisabled,
  type SplitConfig,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caller, type ExampleCounting, openExampleCounting } from '../../test/example-counting.ts';
import { comparePeople } from './compare-people.ts';
import { exportCompared } from './export-compared.ts';
import { listCompared } from './list-compared.ts';

let counting: ExampleCounting;
beforeAll(async () => {
  counting = await openExampleCounting();
});
afterAll(() => counting.close());

const pointsOver = (value: number): ConditionGroup => ({
  kind: 'group',
  operator: 'and',
  except: [],
  items: [
    {
      kind: 'attribute',
      attribute: { links: [], column: 'points' },
      operator: 'greater-than',
      value: { kind: 'one', value: String(value) },
    },
  ],
});
const subset = (id: string, points: number): SplitConfig['subsets'][number] => {
  return { id, label: id, rule: pointsOver(points), limit: { kind: 'none' }, sort: null, skipWhenEmpty: false };
};

/** Customers with some points, divided into those with many and the rest. */
function campaign(least: number, many: number): CampaignGraph {
  const graph = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers' }),
      activity('split', 'split', { remainder: true, subsets: [subset('many', many)] }),
      activity('email', 'mail'),
    ],
    [transition('all/out', 'split'), transition('split/many', 'mail')],
  );
  const config = findActivity(graph, 'all')?.config as object;
  return setConfig(graph, 'all', { ...config, rule: pointsOver(least) });
}

const compare = (before: CampaignGraph, after: CampaignGraph) =>
  comparePeople(counting.parts, { before, after }, caller('Ana'));

const listed = (request: Omit<Parameters<typeof listCompared>[1], 'limit'>) =>
  listCompared(counting.parts, { ...request, limit: 50 }, caller('Ana'));

test('one and the same campaign moves nobody', async () => {
  const { outlets, moves } = await compare(campaign(0, 100), campaign(0, 100));
  expect(outlets.map(({ state }) => state)).toEqual(outlets.map(() => 'same'));
  expect(outlets.every(({ before, after, stay }) => before !== null && before === after && stay === after)).toBe(true);
  expect(moves).toEqual([]);
});

test('a changed rule says who enters and leaves, a changed border who moves between the branches', async () => {
  const { outlets, moves } = await compare(campaign(-1, 100), campaign(-1, 20));
  const [all, many, rest] = ['all/out', 'split/many', 'split/remainder'].map((id) =>
    outlets.find(({ activity, port }) => `${activity}/${port}` === id),
  );
  expect(all?.state).toBe('same');
  expect(many).toMatchObject({ state: 'compared', leave: 0, enter: 0, movedOut: 0 });
  expect(rest).toMatchObject({ state: 'compared', leave: 0, enter: 0, movedIn: 0 });
  expect(many?.movedIn).toBeGreaterThan(0);
  expect(rest?.movedOut).toBe(many?.movedIn);
  expect(moves).toEqual([{ activity: 'split', from: 'remainder', to: 'many', count: many?.movedIn }]);
  const narrower = await compare(campaign(-1, 100), campaign(20, 100));
  expect(narrower.outlets.find(({ activity }) => activity === 'all')).toMatchObject({ state: 'compared', enter: 0 });
  expect(narrower.outlets.find(({ activity }) => activity === 'all')?.leave).toBeGreaterThan(0);
});

test('the people behind a number are as many as the number says', async () => {
  const graphs = { before: campaign(-1, 100), after: campaign(5, 20) };
  const { outlets, moves } = await compare(graphs.before, graphs.after);
  const parts = { stay: 'stay', enter: 'enter', leave: 'leave', movedIn: 'moved-in', movedOut: 'moved-out' } as const;
  for (const outlet of outlets.filter(({ state }) => state === 'compared')) {
    for (const [name, part] of Object.entries(parts)) {
      const { activity, port } = outlet;
      const request = { ...graphs, activity, port, part, limit: 50 };
      const { total, rows } = await listCompared(counting.parts, request, caller('Ana'));
      expect([total, rows.length], `${activity}/${port} ${part}`).toEqual([
        outlet[name as keyof typeof parts],
        outlet[name as keyof typeof parts],
      ]);
    }
  }
  for (const { activity, from, to, count } of moves) {
    for (const request of [
      { port: from, part: 'moved-out', other: to } as const,
      { port: to, part: 'moved-in', other: from } as const,
    ]) {
      const page = await listCompared(counting.parts, { ...graphs, activity, limit: 50, ...request }, caller('Ana'));
      expect(page.total).toBe(count);
    }
  }
});

test('who ends up at another activity is told, and is who left the one and came to the other', async () => {
  const channels = (many: string, rest: string) =>
    graphOf(
      [
        activity('build-audience', 'all', { dimension: 'customers' }),
        activity('split', 'split', { remainder: true, subsets: [subset('many', 20)] }),
        activity('email', 'mail'),
        activity('email', 'text'),
      ],
      [transition('all/out', 'split'), transition('split/many', many), transition('split/remainder', rest)],
    );
  const graphs = { before: channels('mail', 'text'), after: channels('text', 'mail') };
  const port = 'recipients';
  const { moves, movesCut } = await compare(graphs.before, graphs.after);
  const keys = async (activity: string, part: 'before' | 'after') =>
    (await listed({ ...graphs, activity, port, part })).rows.map(([key]) => key);
  for (const [from, to] of [
    ['mail', 'text'],
    ['text', 'mail'],
  ] as const) {
    const [was, is, had, has] = await Promise.all([
      keys(from, 'before'),
      keys(from, 'after'),
      keys(to, 'before'),
      keys(to, 'after'),
    ]);
    const expected = was.filter((key) => !is.includes(key) && has.includes(key) && !had.includes(key));
    expect(expected.length).toBeGreaterThan(0);
    expect(moves).toContainEqual({ activity: from, from: port, toActivity: to, to: port, count: expected.length });
    const moved = {
      ...graphs,
      activity: from,
      port,
      part: 'moved-out',
      other: port,
      otherActivity: to,
    } as const;
    expect((await listed(moved)).rows.map(([key]) => key)).toEqual(expected);
    const { name, content } = await exportCompared(counting.parts, '', { ...moved, format: 'csv' }, caller('Ana'));
    expect(name).toMatch(/moved-out\.csv$/);
    expect((await text(Readable.from(content))).trim().split(/\r?\n/).slice(1)).toEqual(expected.map(String));
  }
  expect(moves).toHaveLength(2);
  expect(movesCut).toBe(false);
});

test('what only one version has, what counts other rows and what cannot be computed has no number it cannot have', async () => {
  const both = campaign(-1, 100);
  const without = removeActivities(both, ['mail'], { reconnect: false });
  const added = (await compare(without, both)).outlets.find(({ activity }) => activity === 'mail');
  expect(added).toMatchObject({ state: 'added', before: null, stay: 0, leave: 0 });
  expect(added?.enter).toBe(added?.after);
  const removed = (await compare(both, without)).outlets.find(({ activity }) => activity === 'mail');
  expect(removed).toMatchObject({ state: 'removed', after: null, stay: 0, enter: 0 });
});

test('of what is disabled now the people before are known, and all of them leave; of problems nothing follows', async () => {
  const both = campaign(-1, 100);
  const off = setDisabled(both, ['split'], true);
  const find = async (before: CampaignGraph, after: CampaignGraph, id: string) =>
    (await compare(before, after)).outlets.find(({ activity }) => activity === id);
  const mail = await find(both, both, 'mail');
  const lost = await find(both, off, 'mail');
  const unknown = { state: 'not-computable', reason: 'disabled', stay: null };
  expect(lost).toMatchObject({ ...unknown, before: mail?.before, after: null, enter: null, leave: mail?.before });
  expect(await find(off, both, 'mail')).toMatchObject({ ...unknown, before: null, enter: mail?.after, leave: null });
  const request = { before: both, after: off, activity: 'mail', port: 'recipients' };
  expect((await listed({ ...request, part: 'leave' })).total).toBe(lost?.leave);
  await expect(listed({ ...request, part: 'after' })).rejects.toMatchObject({ code: 'people.not-computable' });
  const halted = setBreakpoint(both, ['split'], true);
  const waits = { ...unknown, reason: 'breakpoint' };
  expect(await find(both, halted, 'mail')).toMatchObject({ ...waits, before: mail?.before, after: null, leave: null });
  const split = await find(both, halted, 'split');
  expect(split).toMatchObject({ state: 'same', before: (await find(both, both, 'split'))?.before });
  await expect(listed({ ...request, after: halted, part: 'after' })).rejects.toMatchObject({
    message: expect.stringContaining('Waits behind the breakpoint at'),
  });
  const broken = setConfig(both, 'split', { remainder: true, subsets: [] });
  expect(await find(both, broken, 'mail')).toMatchObject({
    state: 'not-computable',
    reason: 'problems-upstream',
    before: mail?.before,
    after: null,
    leave: null,
  });
});
