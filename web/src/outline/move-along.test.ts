import type { CampaignGraph } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { readingOrder } from '../editor/navigation.ts';
import { movedEarlier, movedLater } from './move-along.ts';

const graph = {
  ...graphOf(
    [activity('build-audience', 'a'), activity('deduplication', 'b'), activity('wait', 'c'), activity('email', 'd')],
    [transition('a/out', 'b'), transition('b/out', 'c'), transition('c/out', 'd')],
  ),
  layout: { a: { x: 0, y: 0 }, b: { x: 0, y: 100 }, c: { x: 0, y: 200 }, d: { x: 0, y: 300 } },
};
const ways = (of: CampaignGraph) => of.transitions.map(({ from, to }) => `${from.activity}-${to.activity}`).sort();

test('an activity goes before the one before it, with its place on the canvas', () => {
  const moved = movedEarlier(graph, 'c', 'new');
  expect(moved && readingOrder(moved)).toEqual(['a', 'c', 'b', 'd']);
  expect(moved && ways(moved)).toEqual(['a-c', 'b-d', 'c-b']);
  expect(moved?.layout).toMatchObject({ b: { y: 200 }, c: { y: 100 } });
});

test('later is earlier of the next one', () => {
  const moved = movedLater(graph, 'b', 'new');
  expect(moved && readingOrder(moved)).toEqual(['a', 'c', 'b', 'd']);
});

test('what begins a branch stays, and so does what follows it', () => {
  expect(movedEarlier(graph, 'a', 'new')).toBeUndefined();
  expect(movedEarlier(graph, 'b', 'new')).toBeUndefined();
  expect(movedLater(graph, 'd', 'new')).toBeUndefined();
});
