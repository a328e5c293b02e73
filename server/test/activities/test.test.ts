import type { CampaignGraph, ConfigOf, TestBranch, TestCondition, Variable } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

const branch = (id: string, ...conditions: TestCondition[]): TestBranch => ({
  id,
  label: id,
  match: 'all',
  conditions,
});
const people = (op: '>=' | '=' | '<', rows: number): TestCondition => ({ kind: 'count', transition: null, op, rows });

function graph(
  branches: TestBranch[],
  settings: Partial<ConfigOf<'test'>> = {},
  variables: Variable[] = [],
): CampaignGraph {
  const made = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers' }),
      activity('build-audience', 'homes', { dimension: 'households' }),
      activity('test', 'test', { branches, primary: 'all', ...settings }),
    ],
    [transition('all/out', 'test', 'all'), transition('homes/out', 'test', 'homes')],
  );
  return { ...made, settings: { ...made.settings, variables } };
}

/** Names of the branches taken, by their facts; checks that all people leave there and nowhere else. */
async function taken(...given: Parameters<typeof graph>): Promise<string[]> {
  const { facts, outlets, drops } = await example.evaluate(graph(...given));
  const ways = Object.keys(facts).filter((name) => name.startsWith('test/taken:'));
  const found = ways.filter((name) => facts[name] === 1).map((name) => name.replace('test/taken:', ''));
  for (const way of ways.map((name) => name.replace('test/taken:', ''))) {
    expect(outlets[`test/${way}`]).toHaveLength(found.includes(way) ? 12 : 0);
  }
  const stopped = drops['test/no-branch'];
  if (stopped) expect(stopped).toHaveLength(found.length === 0 ? 12 : 0);
  return found;
}

describe('the first branch that holds', () => {
  it('is taken by everybody, the default one when none holds', async () => {
    const branches = [
      branch('many', people('>=', 100)),
      branch('some', people('>=', 12)),
      branch('any', people('>=', 1)),
    ];
    expect(await taken(branches)).toEqual(['some']);
    expect(await taken([branch('many', people('>=', 13))])).toEqual(['default']);
  });

  it('is none without a default branch: the flow stops, and that is said', async () => {
    expect(await taken([branch('many', people('>=', 13))], { otherwise: false })).toEqual([]);
  });

  it('is known when everybody is nobody', async () => {
    const { facts } = await example.evaluate(
      graphOf(
        [
          activity('build-audience', 'nobody', {
            dimension: 'customers',
            rule: {
              kind: 'group',
              operator: 'and',
              items: [
                { kind: 'formula', formula: 'points > 9000', operator: 'equals', value: { kind: 'one', value: true } },
              ],
              except: [],
            },
          }),
          activity('test', 'test', { branches: [branch('some', people('>=', 1)), branch('none', people('=', 0))] }),
        ],
        [transition('nobody/out', 'test')],
      ),
    );
    expect(facts).toMatchObject({ 'test/taken:some': 0, 'test/taken:none': 1, 'test/taken:default': 0 });
  });

  it('may need all or any of several conditions', async () => {
    const conditions = [people('>=', 1), people('>=', 100)];
    expect(await taken([{ ...branch('all', ...conditions) }])).toEqual(['default']);
    expect(await taken([{ ...branch('any', ...conditions), match: 'any' }])).toEqual(['any']);
    expect(await taken([branch('always')])).toEqual(['always']);
  });
});

describe('conditions', () => {
  it('look at other inbound transitions and at shares of people', async () => {
    expect(await taken([branch('homes', { kind: 'count', transition: 'homes', op: '=', rows: 6 })])).toEqual(['homes']);
    const share = (percent: string): TestCondition => ({ kind: 'ratio', of: 'homes', to: 'all', op: '>=', percent });
    expect(await taken([branch('half', share('50'))])).toEqual(['half']);
    expect(await taken([branch('more', share('50.0001'))])).toEqual(['default']);
    expect(await taken([branch('twice', { kind: 'ratio', of: 'all', to: 'homes', op: '=', percent: '200' })])).toEqual([
      'twice',
    ]);
  });

  it('look at variables: numbers exactly, texts as written, lists by what they contain', async () => {
    const variables: Variable[] = [
      { name: 'limit', type: 'number', source: 'campaign', value: '12' },
      { name: 'mode', type: 'text', source: 'signal', value: 'Fast' },
      { name: 'days', type: 'list', source: 'campaign', value: ['mon', 'tue'] },
      { name: 'since', type: 'date', source: 'campaign', value: '2026-02-28' },
      { name: 'live', type: 'boolean', source: 'campaign', value: true },
    ];
    const holds = async (variable: string, op: '=' | '<>' | '<' | '>', value: string | boolean) =>
      (await taken([branch('yes', { kind: 'variable', variable, op, value })], {}, variables))[0] === 'yes';
    expect(await holds('limit', '=', '12.0')).toBe(true);
    expect(await holds('limit', '>', '9.5')).toBe(true);
    expect(await holds('limit', '<', '9.5')).toBe(false);
    expect(await holds('mode', '=', 'fast')).toBe(false);
    expect(await holds('mode', '<>', 'fast')).toBe(true);
    expect(await holds('days', '=', 'tue')).toBe(true);
    expect(await holds('days', '<>', 'wed')).toBe(true);
    expect(await holds('since', '<', '2026-03-01')).toBe(true);
    expect(await holds('live', '=', true)).toBe(true);
    const asRows: TestCondition = { kind: 'count', transition: null, op: '=', rows: { variable: 'limit' } };
    expect(await taken([branch('yes', asRows)], {}, variables)).toEqual(['yes']);
  });

  it('look at the date and the weekday in the campaign’s zone', async () => {
    const sunday: TestCondition = { kind: 'weekday', weekdays: [6, 7] };
    expect(await taken([branch('weekend', sunday)])).toEqual(['weekend']);
    const until = (day: string): TestCondition => ({ kind: 'date', from: '2026-03-01', until: day });
    expect(await taken([branch('today', until('2026-03-01'))])).toEqual(['today']);
    expect(await taken([branch('over', { kind: 'date', from: null, until: '2026-02-28' })])).toEqual(['default']);
    const elsewhere = graph([branch('weekend', sunday)]);
    const { facts } = await example.evaluate({
      ...elsewhere,
      settings: { ...elsewhere.settings, timeZone: 'Pacific/Kiritimati' },
    });
    expect(facts['test/taken:default']).toBe(1);
  });
});
