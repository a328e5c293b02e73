import type { Condition, ConfigOf, Subset, SubsetLimit } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evaluated, openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

const everybody = Array.from({ length: 12 }, (_, index) => String(index + 1));
const numeric = (left: string, right: string) => Number(left) - Number(right);

function subset(id: string, limit: SubsetLimit, more: Partial<Subset> = {}): Subset {
  return { id, label: id, rule: null, limit, sort: null, skipWhenEmpty: false, ...more };
}

function country(value: string): Subset['rule'] {
  const condition: Condition = {
    kind: 'attribute',
    attribute: { links: [], column: 'country' },
    operator: 'equals',
    value: { kind: 'one', value },
  };
  return { kind: 'group', operator: 'and', items: [condition], except: [] };
}

const byPoints: NonNullable<Subset['sort']> = { attribute: { links: [], column: 'points' }, direction: 'descending' };

async function split(
  subsets: Subset[],
  settings: Partial<ConfigOf<'split'>> = {},
): Promise<(port: string) => string[]> {
  const { outlets } = await evaluate(subsets, settings);
  return (port) => outlets[`split/${port}`] ?? [];
}

function evaluate(subsets: Subset[], settings: Partial<ConfigOf<'split'>>): Promise<Evaluated> {
  const graph = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers' }),
      activity('split', 'split', { subsets, remainder: true, ...settings }),
    ],
    [transition('all/out', 'split')],
  );
  return example.evaluate(graph);
}

describe('split by rules', () => {
  it('gives each row to the first subset that takes it; empties are in the remainder', async () => {
    const out = await split([
      subset('fr', { kind: 'none' }, { rule: country('FR') }),
      subset('de', { kind: 'none' }, { rule: country('DE') }),
    ]);
    expect(out('fr')).toEqual(['1', '2', '7', '8']);
    expect(out('de')).toEqual(['3', '4', '5']);
    expect(out('remainder')).toEqual(['6', '9', '10', '11', '12']);
  });
});

describe('split at random by percent', () => {
  it('loses nobody at 50 and 50, and shares nobody', async () => {
    const out = await split([
      subset('a', { kind: 'random-percent', percent: '50' }),
      subset('b', { kind: 'random-percent', percent: '50' }),
    ]);
    expect([...out('a'), ...out('b')].sort(numeric)).toEqual(everybody);
    expect(out('remainder')).toEqual([]);
  });

  it('keeps a person where they are while the ranges stay, whatever the audience', async () => {
    const halves = [
      subset('a', { kind: 'random-percent', percent: '33.3333' }),
      subset('b', { kind: 'none' }, { rule: country('FR') }),
    ];
    const before = await split(halves);
    const after = await split([subset('a', { kind: 'random-percent', percent: '33.3333' }, { rule: country('FR') })]);
    expect(after('a')).toEqual(before('a').filter((id) => ['1', '2', '7', '8'].includes(id)));
  });

  it('gives nobody for 0 and everybody for 100', async () => {
    const out = await split([
      subset('none', { kind: 'random-percent', percent: '0' }),
      subset('all', { kind: 'random-percent', percent: '100' }),
    ]);
    expect(out('none')).toEqual([]);
    expect(out('all')).toEqual(everybody);
  });

  it('goes on at the beginning beyond 100 %', async () => {
    const out = await split(
      ['a', 'b'].map((id) => subset(id, { kind: 'random-percent', percent: '60' })),
      { overlap: true },
    );
    expect([...new Set([...out('a'), ...out('b')])].sort(numeric)).toEqual(everybody);
    const swapped = await split([subset('x', { kind: 'random-percent', percent: '20' })]);
    expect(out('a').filter((id) => out('b').includes(id))).toEqual(swapped('x'));
  });
});

describe('split by size', () => {
  it('takes the first by the sort, then by key; empties last', async () => {
    const out = await split([
      subset('top', { kind: 'rows', rows: 4, choose: 'ranked' }, { sort: byPoints }),
      subset('next', { kind: 'rows', rows: 2, choose: 'ranked' }, { sort: { ...byPoints, direction: 'ascending' } }),
      subset('last', { kind: 'rows', rows: 100, choose: 'ranked' }, { sort: byPoints }),
    ]);
    expect(out('top')).toEqual(['1', '7', '8', '12']);
    expect(out('next')).toEqual(['6', '9']);
    expect(out('last')).toEqual(['2', '3', '4', '5', '10', '11']);
  });

  it('rounds shares cumulatively so that nobody is lost', async () => {
    const thirds = ['33.3333', '33.3333', '33.3334'].map((percent, index) =>
      subset(`t${index}`, { kind: 'percent', percent, choose: 'random' }),
    );
    const out = await split([...thirds]);
    expect(['t0', 't1', 't2'].map((port) => out(port).length)).toEqual([4, 4, 4]);
    const eighths = Array.from({ length: 8 }, (_, index) =>
      subset(`e${index}`, { kind: 'percent', percent: '12.5', choose: 'random' }),
    );
    const eight = await split(eighths);
    expect(eighths.map(({ id }) => eight(id).length)).toEqual([2, 1, 2, 1, 2, 1, 2, 1]);
  });

  it('takes a percentage of the rows that match, before earlier subsets take theirs', async () => {
    const out = await split([
      subset('first', { kind: 'rows', rows: 2, choose: 'ranked' }, { sort: byPoints }),
      subset('half', { kind: 'percent', percent: '50', choose: 'ranked' }, { rule: country('FR'), sort: byPoints }),
    ]);
    expect(out('first')).toEqual(['7', '8']);
    expect(out('half')).toEqual(['1', '2']);
  });

  it('takes a number per group; an empty group is a group', async () => {
    const region = { links: ['home_store'], column: 'region' };
    const out = await split([
      subset('each', { kind: 'per-group', rows: 1, attribute: region, choose: 'ranked' }, { sort: byPoints }),
    ]);
    expect(out('each')).toEqual(['3', '7', '12']);
  });
});

describe('split with overlap', () => {
  it('lets a row be in several subsets and says in how many', async () => {
    const subsets = [
      subset('fr', { kind: 'none' }, { rule: country('FR') }),
      subset('top', { kind: 'rows', rows: 3, choose: 'ranked' }, { sort: byPoints }),
    ];
    const { outlets, facts } = await evaluate(subsets, { overlap: true });
    expect(outlets['split/top']).toEqual(['7', '8', '12']);
    expect(outlets['split/remainder']).toEqual(['3', '4', '5', '6', '9', '10', '11']);
    expect(facts['split/in-2']).toBe(2);
    const { outlets: single } = await evaluate(subsets, { overlap: true, singleTable: true });
    expect(single['split/out']).toEqual(['1', '2', '7', '8', '12']);
  });
});
