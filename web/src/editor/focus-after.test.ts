import { type CampaignGraph, disconnect, emptyGraph, removeActivities } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { focusAfter } from './focus-after.ts';

const graph: CampaignGraph = {
  ...emptyGraph('Europe/Berlin'),
  activities: ['a', 'b', 'c', 'd'].map((id) => ({ id, type: 'combine', label: id, config: {} })),
  transitions: [
    { id: 'ab', from: { activity: 'a', port: 'out' }, to: { activity: 'b' } },
    { id: 'bc', from: { activity: 'b', port: 'out' }, to: { activity: 'c' } },
  ],
  layout: { a: { x: 0, y: 0 }, b: { x: 0, y: 100 }, c: { x: 0, y: 200 }, d: { x: 500, y: 0 } },
};
const activity = (id: string) => ({ kind: 'activity', id }) as const;

test('the focus of a removed activity goes to what stood before it, else after it, else to the nearest', () => {
  expect(focusAfter(graph, removeActivities(graph, ['b'], { reconnect: false }), activity('b'))).toEqual(activity('a'));
  expect(focusAfter(graph, removeActivities(graph, ['a'], { reconnect: false }), activity('a'))).toEqual(activity('b'));
  const alone = removeActivities(graph, ['d'], { reconnect: false });
  expect(focusAfter(graph, alone, activity('d'))).toEqual(activity('a'));
  const all = removeActivities(graph, ['a', 'b', 'c', 'd'], { reconnect: false });
  expect(focusAfter(graph, all, activity('b'))).toBeUndefined();
});

test('the focus goes to the arrow that joins what a removed activity stood between', () => {
  const after = removeActivities(graph, ['b'], { reconnect: true });
  const joined = after.transitions.find((one) => one.from.activity === 'a' && one.to.activity === 'c');
  const kept = joined && graph.transitions.some((one) => one.id === joined.id);
  expect(focusAfter(graph, after, activity('b'))).toEqual(
    kept ? activity('a') : { kind: 'transition', id: joined?.id },
  );
});

test('the focus of a removed arrow goes to the port that is free now, or stays near', () => {
  const near = focusAfter(graph, disconnect(graph, ['bc']), { kind: 'transition', id: 'bc' });
  expect(near?.kind === 'outlet' ? near.activity : near?.kind === 'activity' && near.id).toBe('b');
  const free = { kind: 'outlet', activity: 'b', port: 'out' } as const;
  expect(focusAfter(disconnect(graph, ['bc']), graph, free)).toEqual({ kind: 'transition', id: 'bc' });
});
