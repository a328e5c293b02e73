import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { outlineRows, rowIndexOf } from './outline-rows.ts';

const graph = {
  ...graphOf(
    [activity('email', 'c'), activity('build-audience', 'a'), activity('deduplication', 'b', { duplicates: true })],
    [transition('a/out', 'b'), transition('b/out', 'c')],
  ),
  layout: { a: { x: 0, y: 0 }, b: { x: 0, y: 100 }, c: { x: 0, y: 200 } },
  notes: [{ id: 'n', text: 'Ask', at: { x: 0, y: 0 }, size: { width: 100, height: 80 } }],
};

test('activities stand in the order people pass them, with what leaves them, then notes', () => {
  const rows = outlineRows(graph);
  expect(rows.map((row) => `${row.level} ${row.key} ${row.position}/${row.siblings}`)).toEqual([
    '1 activity:a 1/4',
    '2 transition:a-out-b 1/1',
    '1 activity:b 2/4',
    '2 transition:b-out-c 1/2',
    '2 outlet:b/duplicates 2/2',
    '1 activity:c 3/4',
    '2 outlet:c/recipients 1/1',
    '1 note:n 4/4',
  ]);
});

test('a closed activity hides what leaves it; an item hidden in it is found at its row', () => {
  const rows = outlineRows(graph, new Set(['b']));
  expect(rows.map((row) => row.key)).toEqual([
    'activity:a',
    'transition:a-out-b',
    'activity:b',
    'activity:c',
    'outlet:c/recipients',
    'note:n',
  ]);
  expect(rows[2]?.open).toBe(false);
  expect(rowIndexOf(rows, graph, { kind: 'transition', id: 'b-out-c' })).toBe(2);
  expect(rowIndexOf(rows, graph, { kind: 'note', id: 'n' })).toBe(5);
});

test('a group stands where its first activity would, with all of its activities and what leaves them under it', () => {
  const grouped = { ...graph, groups: [{ id: 'g', label: 'Ends', activities: ['c', 'a'], collapsed: true }] };
  const lines = (closed: readonly string[]) =>
    outlineRows(grouped, new Set(closed)).map((row) => `${row.level} ${row.key} ${row.position}/${row.siblings}`);
  expect(lines([])).toEqual([
    '1 group:g 1/3',
    '2 activity:a 1/2',
    '3 transition:a-out-b 1/1',
    '2 activity:c 2/2',
    '3 outlet:c/recipients 1/1',
    '1 activity:b 2/3',
    '2 transition:b-out-c 1/2',
    '2 outlet:b/duplicates 2/2',
    '1 note:n 3/3',
  ]);
  expect(lines(['group:g', 'b'])).toEqual(['1 group:g 1/3', '1 activity:b 2/3', '1 note:n 3/3']);
  const rows = outlineRows(grouped, new Set(['group:g']));
  expect(rowIndexOf(rows, grouped, { kind: 'transition', id: 'a-out-b' })).toBe(0);
});
