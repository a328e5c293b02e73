import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { firstItem, itemExists, neighbour, readingOrder } from './navigation.ts';

const graph = {
  ...graphOf(
    [
      activity('email', 'c'),
      activity('build-audience', 'a'),
      activity('deduplication', 'b', { duplicates: true }),
      activity('build-audience', 'd'),
    ],
    [transition('a/out', 'b'), transition('b/out', 'c')],
  ),
  layout: { a: { x: 0, y: 0 }, b: { x: 0, y: 100 }, c: { x: 0, y: 200 }, d: { x: 300, y: 0 } },
};

test('reading goes along the flow, then from left to right', () => {
  expect(readingOrder(graph)).toEqual(['a', 'd', 'b', 'c']);
  expect(firstItem(graph)).toEqual({ kind: 'activity', id: 'a' });
});

test('down and up travel over the arrows', () => {
  const arrow = neighbour(graph, { kind: 'activity', id: 'a' }, 'down');
  expect(arrow).toEqual({ kind: 'transition', id: 'a-out-b' });
  expect(arrow && neighbour(graph, arrow, 'down')).toEqual({ kind: 'activity', id: 'b' });
  expect(neighbour(graph, { kind: 'activity', id: 'b' }, 'up')).toEqual(arrow);
  expect(neighbour(graph, { kind: 'transition', id: 'a-out-b' }, 'up')).toEqual({ kind: 'activity', id: 'a' });
});

test('left and right go from branch to branch, and from card to card in a row', () => {
  const free = neighbour(graph, { kind: 'transition', id: 'b-out-c' }, 'right');
  expect(free).toEqual({ kind: 'outlet', activity: 'b', port: 'duplicates' });
  expect(free && neighbour(graph, free, 'left')).toEqual({ kind: 'transition', id: 'b-out-c' });
  expect(neighbour(graph, { kind: 'activity', id: 'a' }, 'right')).toEqual({ kind: 'activity', id: 'd' });
});

test('nothing lies beyond a free port', () => {
  expect(neighbour(graph, { kind: 'outlet', activity: 'b', port: 'duplicates' }, 'down')).toBeUndefined();
  expect(itemExists(graph, { kind: 'outlet', activity: 'b', port: 'out' })).toBe(false);
});

test('where the flow runs to the right, right and left travel over the arrows', () => {
  const layout = { a: { x: 0, y: 0 }, d: { x: 0, y: 200 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } };
  const across = { ...graph, layout, direction: 'right' as const };
  const arrow = neighbour(across, { kind: 'activity', id: 'a' }, 'right');
  expect(arrow).toEqual({ kind: 'transition', id: 'a-out-b' });
  expect(arrow && neighbour(across, arrow, 'right')).toEqual({ kind: 'activity', id: 'b' });
  expect(neighbour(across, { kind: 'activity', id: 'b' }, 'left')).toEqual(arrow);
  expect(neighbour(across, { kind: 'activity', id: 'a' }, 'down')).toEqual({ kind: 'activity', id: 'd' });
  expect(neighbour(across, { kind: 'transition', id: 'b-out-c' }, 'down')).toEqual({
    kind: 'outlet',
    activity: 'b',
    port: 'duplicates',
  });
});
