import { emptyGraph, groupActivities } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { groupAimOf, groupAt, regroupingOf } from './drag-groups.ts';
import type { CanvasNode } from './flow-elements.ts';

const SIZE = { width: 200, height: 60 };
const activity = (id: string) => ({ id, type: 'fork', label: id, config: {} });
const graph = groupActivities(
  { ...emptyGraph('UTC'), activities: ['a', 'b', 'c', 'd'].map(activity) },
  { id: 'g', label: 'Group' },
  ['a', 'b'],
);
const card = (id: string, x: number, y: number): CanvasNode => ({
  id,
  type: 'activity',
  position: { x, y },
  data: { direction: 'down' },
  ...SIZE,
});
const frame: CanvasNode = {
  id: 'frame:g',
  type: 'frame',
  position: { x: 0, y: 0 },
  width: 240,
  height: 300,
  data: { group: 'g' },
};
const [a, b, c, d] = [card('a', 20, 60), card('b', 20, 200), card('c', 400, 60), card('d', 150, 100)];
const nodes = [frame, a, b, c, d];
const after = (held: CanvasNode[], x: number, y: number) =>
  Object.fromEntries(regroupingOf(groupAimOf(graph, held, nodes), { x, y }));

test('a card joins a group once its middle is in the frame, and leaves it once nothing of it is', () => {
  expect(after([c], -240, 0)).toEqual({});
  expect(after([c], -280, 0)).toEqual({ c: 'g' });
  expect(after([a], 200, 0)).toEqual({});
  expect(after([a], 230, 0)).toEqual({ a: undefined });
});

test('what stood in the frame of others does not join it by a small move, and a whole group is only moved', () => {
  expect(after([card('d', 60, 100)], 10, 0)).toEqual({});
  expect(after([a, b], 600, 0)).toEqual({});
  expect(after([frame], 600, 0)).toEqual({});
  expect(after([a, c], 240, 0)).toEqual({ a: undefined });
});

test('while nothing changes it is the same object', () => {
  const aim = groupAimOf(graph, [c], nodes);
  const first = regroupingOf(aim, { x: -280, y: 0 });
  expect(regroupingOf(aim, { x: -290, y: 5 }, first)).toBe(first);
  expect(regroupingOf(aim, { x: 0, y: 0 }, first).size).toBe(0);
});

test('a place on the canvas lies in the frame of a group or in none', () => {
  expect(groupAt(nodes, { x: 120, y: 280 })).toBe('g');
  expect(groupAt(nodes, { x: 450, y: 80 })).toBeUndefined();
});
