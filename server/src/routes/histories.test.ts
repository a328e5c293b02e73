import { randomUUID } from 'node:crypto';
import type { CampaignDocument, CampaignGraph, ConfigOf } from '@fanfare/shared';
import { activity, graphOf } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRulesSite, type RulesSite } from '../../test/rules-site.ts';

let site: RulesSite;

beforeAll(async () => {
  site = await openRulesSite();
});
afterAll(() => site.close());

function graph(settings: Partial<ConfigOf<'incremental-query'>> = {}): CampaignGraph {
  return graphOf([activity('incremental-query', 'new', { dimension: 'customers', history: 41, ...settings })], []);
}

async function ask(path: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, body: answer } = await site.ask('Ann', 'POST', `/api/histories/${path}`, body);
  return { status, body: answer as Record<string, unknown> };
}

const named = { history: 41, dimension: 'customers', processed: 'returned' };

async function isNew(of: CampaignGraph): Promise<number> {
  const { body } = await site.ask('Ann', 'POST', '/api/people', { graph: of, activity: 'new', port: 'out' });
  return (body as { total: number }).total;
}

describe('those counted now', () => {
  test('are marked as returned once, whatever is repeated, and are left out from then on', async () => {
    expect((await ask('read', named)).body).toEqual({ rows: 0, oldest: null, newest: null, runs: [], total: 0 });
    const everybody = await isNew(graph());
    const effect = randomUUID();
    const mark = { graph: graph(), activity: 'new', effect };
    expect(await ask('mark', mark)).toEqual({ status: 200, body: { rows: everybody, done: true } });
    expect(await ask('mark', mark)).toEqual({ status: 200, body: { rows: everybody, done: false } });
    expect(await isNew(graph())).toBe(0);
    expect(await ask('mark', { ...mark, effect: randomUUID() })).toMatchObject({ body: { rows: 0, done: true } });
    const { body } = await ask('read', named);
    expect(body).toMatchObject({ rows: everybody, total: 1, runs: [{ rows: everybody }] });
    expect(body['oldest']).toBe(body['newest']);
  });

  test('are found by their key, page by page', async () => {
    const first = await ask('rows', { history: 41, dimension: 'customers', limit: 2 });
    expect(first.body).toMatchObject({ columns: ['id'], rows: [{ key: ['1'] }, { key: ['2'] }] });
    const second = await ask('rows', { history: 41, dimension: 'customers', limit: 2, after: first.body['next'] });
    expect(second.body).toMatchObject({ rows: [{ key: ['3'] }, { key: ['4'] }] });
    const found = await ask('rows', { history: 41, dimension: 'customers', search: '12' });
    expect(found.body).toMatchObject({ rows: [{ key: ['12'] }], next: null });
    expect((await ask('rows', { history: 41, dimension: 'customers', after: 'nonsense' })).status).toBe(400);
  });
});

test('each dimension and each history has its own', async () => {
  expect(await isNew(graph({ dimension: 'households' }))).toBeGreaterThan(0);
  expect(await isNew(graph({ history: 42 }))).toBeGreaterThan(0);
});

test('a history by date remembers runs, also those that returned nobody', async () => {
  const processed = { kind: 'date' as const, attribute: { links: [], column: 'created_at' } };
  const byDate = graph({ history: 43, processed });
  const mark = { graph: byDate, activity: 'new', effect: randomUUID() };
  const { body } = await ask('mark', mark);
  expect(body).toMatchObject({ done: true });
  expect(await ask('mark', mark)).toEqual({ status: 200, body: { ...body, done: false } });
  expect(await isNew(byDate)).toBe(0);
  await ask('mark', { ...mark, effect: randomUUID() });
  const read = await ask('read', { history: 43, dimension: 'customers', processed: 'date' });
  expect(read.body).toMatchObject({ rows: 0, total: 2 });
  const runs = read.body['runs'] as { rows: number }[];
  expect(new Set(runs.map(({ rows }) => rows))).toEqual(new Set([0, body['rows']]));
});

test('a reset forgets everything', async () => {
  const { body } = await ask('reset', named);
  expect(body['forgotten']).toBeGreaterThan(0);
  expect((await ask('reset', named)).body).toEqual({ forgotten: 0 });
  expect(await isNew(graph())).toBeGreaterThan(0);
});

test('what cannot be counted is not marked', async () => {
  const effect = randomUUID();
  const other = graphOf([activity('build-audience', 'all', { dimension: 'customers' })], []);
  expect((await ask('mark', { graph: other, activity: 'all', effect })).status).toBe(400);
  expect((await ask('mark', { graph: other, activity: 'gone', effect })).status).toBe(404);
  expect((await ask('mark', { graph: graph({ dimension: null }), activity: 'new', effect })).status).toBe(422);
  expect((await ask('read', { ...named, dimension: 'gone' })).status).toBe(404);
});

test('a campaign that is duplicated begins with a history of its own', async () => {
  const made = await site.ask('Ann', 'POST', '/api/campaigns', { name: 'Weekly', graph: graph() });
  const { id } = made.body as CampaignDocument;
  const copy = await site.ask('Ann', 'POST', `/api/campaigns/${id}/duplicate`, {});
  const configs = (copy.body as CampaignDocument).graph.activities.map(({ config }) => config);
  const histories = configs.map((config) => (config as ConfigOf<'incremental-query'>).history);
  expect(histories).toHaveLength(1);
  expect(histories).not.toContain(41);
});
