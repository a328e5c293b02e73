import { type ActivityCount, type CampaignGraph, emptyGraph } from '@fanfare/shared';
import { expect, test } from 'vitest';
import type { ActivityNumbers } from './counts-state.ts';
import { wholeOf } from './share-of.ts';

const activity = (id: string) => ({ id, type: 'fork', label: id, config: {} });
const arrow = (from: string, to: string) => ({
  id: `${from}-${to}`,
  from: { activity: from, port: 'out' },
  to: { activity: to },
});
const graph: CampaignGraph = {
  ...emptyGraph('UTC'),
  activities: ['a', 'b', 'c', 'd'].map(activity),
  transitions: [arrow('a', 'b'), arrow('b', 'c'), arrow('d', 'c')],
};

function exact(arrived: number[], left: number): ActivityNumbers {
  const count: ActivityCount = {
    activity: 'x',
    in: arrived.map((one, index) => ({ transition: `t${index}`, count: one })),
    out: [{ port: 'out', count: left }],
    drops: [],
    facts: [],
    notes: [],
    asOf: '',
    cached: false,
  };
  return { state: 'exact', count };
}

const counts = {
  activities: new Map([
    ['a', exact([], 100)],
    ['b', exact([100], 40)],
    ['c', exact([40, 60], 90)],
    ['d', exact([], 60)],
  ]),
  dimensions: { customers: 1000 },
};

test('the share of inbound is of all who arrive', () => {
  expect(wholeOf('inbound', graph, 'b', 'customers', counts)).toEqual({ of: 'inbound', count: 100 });
  expect(wholeOf('inbound', graph, 'c', 'customers', counts)).toEqual({ of: 'inbound', count: 100 });
  expect(wholeOf('inbound', graph, 'a', 'customers', counts)).toBeUndefined();
});

test('the share of the audience is of the one beginning, else of the whole dimension', () => {
  expect(wholeOf('audience', graph, 'b', 'customers', counts)).toEqual({ of: 'audience', count: 100 });
  expect(wholeOf('audience', graph, 'c', 'customers', counts)).toEqual({ of: 'dimension', count: 1000 });
  expect(wholeOf('audience', graph, 'a', 'customers', counts)).toEqual({ of: 'dimension', count: 1000 });
});

test('nothing is a share of what is not known', () => {
  const unknown = {
    activities: new Map<string, ActivityNumbers>([['a', { state: 'computing', last: undefined, share: undefined }]]),
    dimensions: {},
  };
  expect(wholeOf('inbound', graph, 'b', 'customers', unknown)).toBeUndefined();
  expect(wholeOf('audience', graph, 'b', 'customers', unknown)).toBeUndefined();
  expect(wholeOf('audience', graph, 'c', 'customers', unknown)).toBeUndefined();
  expect(wholeOf('people', graph, 'b', 'customers', counts)).toBeUndefined();
});
