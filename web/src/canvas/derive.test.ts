import { moveActivities, renameActivity } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { noSelection, selectActivities } from '../editor/document/selection.ts';
import { createDerivation } from './derive.ts';

const graph = graphOf(
  [activity('build-audience', 'a'), activity('deduplication', 'b', { duplicates: true }), activity('email', 'c')],
  [transition('a/out', 'b'), transition('b/out', 'c')],
);
const still = { selection: noSelection, dragged: new Map() };

test('draws a card per activity, an arrow per transition, and a “+” per free port', () => {
  const { nodes, edges } = createDerivation()({ graph, ...still });
  expect(nodes.map((node) => node.id)).toEqual(['a', 'b', 'c', 'free:b/duplicates', 'free:c/recipients']);
  expect(edges.map((edge) => edge.id)).toEqual(['free:b/duplicates', 'free:c/recipients', 'a-out-b', 'b-out-c']);
});

test('a change that draws nothing else leaves every object the same', () => {
  const derive = createDerivation();
  const before = derive({ graph, ...still });
  const after = derive({ graph: renameActivity(graph, 'b', 'One per e-mail'), ...still });
  expect(after.nodes.every((node, index) => node === before.nodes[index])).toBe(true);
  expect(after.edges.every((edge, index) => edge === before.edges[index])).toBe(true);
});

test('dragging one card makes only that card and its free ports anew', () => {
  const derive = createDerivation();
  const before = derive({ graph, ...still });
  const after = derive({ graph, selection: noSelection, dragged: new Map([['b', { x: 300, y: 90 }]]) });
  const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
  expect(changed.map((node) => node.id)).toEqual(['b', 'free:b/duplicates']);
  expect(after.edges.every((edge, index) => edge === before.edges[index])).toBe(true);
});

test('choosing a card makes only that card anew', () => {
  const derive = createDerivation();
  const before = derive({ graph, ...still });
  const after = derive({ graph, selection: selectActivities(['c']), dragged: new Map() });
  expect(after.nodes.filter((node, index) => node !== before.nodes[index]).map((node) => node.id)).toEqual(['c']);
});

test('the document decides where cards stand', () => {
  const { nodes } = createDerivation()({ graph: moveActivities(graph, { a: { x: 40, y: 60 } }), ...still });
  expect(nodes[0]?.position).toEqual({ x: 40, y: 60 });
});

test('activities without a place are laid out row by row along the flow', () => {
  const { nodes } = createDerivation()({ graph: { ...graph, layout: {} }, ...still });
  const ys = ['a', 'b', 'c'].map((id) => nodes.find((node) => node.id === id)?.position.y ?? 0);
  expect(ys).toEqual([...ys].sort((one, other) => one - other));
  expect(new Set(ys).size).toBe(3);
});

test('what crosses the border of a collapsed group ends at its card; what is inside is not drawn', () => {
  const groups = [{ id: 'g', label: 'Middle', activities: ['b'], collapsed: true }];
  const { nodes, edges } = createDerivation()({ graph: { ...graph, groups }, ...still });
  expect(nodes.map((node) => node.id)).toEqual(['group:g', 'a', 'c', 'free:c/recipients']);
  expect(edges.map((edge) => [edge.id, edge.source, edge.target])).toEqual([
    ['free:c/recipients', 'c', 'free:c/recipients'],
    ['a-out-b', 'a', 'group:g'],
    ['b-out-c', 'group:g', 'c'],
  ]);
});

test('dragging a card of an open group makes only it, its free ports and the frame anew', () => {
  const derive = createDerivation();
  const grouped = { ...graph, groups: [{ id: 'g', label: 'Middle', activities: ['b', 'c'], collapsed: false }] };
  const before = derive({ graph: grouped, ...still });
  const after = derive({ graph: grouped, selection: noSelection, dragged: new Map([['b', { x: 300, y: 90 }]]) });
  const changed = after.nodes.filter((node, index) => node !== before.nodes[index]);
  expect(changed.map((node) => node.id)).toEqual(['frame:g', 'b', 'free:b/duplicates']);
});

test('a flow to the right leaves cards at their right edge and reaches them at their left', () => {
  const { nodes } = createDerivation()({ graph: { ...graph, direction: 'right' }, ...still });
  const [card] = nodes;
  expect(card?.handles?.map((handle) => handle.position)).toEqual(['left', 'right']);
});

test('what is derived while things are dragged is what would be derived from the places they have then', () => {
  const branched = graphOf(
    [
      activity('build-audience', 'a'),
      activity('fork', 'f', { branches: ['1', '2', '3'].map((id) => ({ id, label: id })) }),
      activity('combine', 'c', { operation: 'union' }),
      activity('email', 'e'),
    ],
    [transition('a/out', 'f'), transition('f/1', 'c'), transition('f/2', 'c'), transition('a/out', 'e')],
  );
  const note = { id: 'n', text: 'Note', at: { x: 0, y: 0 }, size: { width: 200, height: 100 } };
  const noted = { ...branched, notes: [note] };
  const derive = createDerivation();
  derive({ graph: noted, ...still });
  const ways = [
    { a: { x: 500, y: 10 } },
    { a: { x: 500, y: 10 }, 'note:n': { x: 30, y: 40 } },
    { c: { x: -300, y: 0 }, e: { x: -310, y: 400 } },
    { f: { x: 900, y: 120 } },
    {},
  ];
  for (const way of ways) {
    const input = { graph: noted, selection: noSelection, dragged: new Map(Object.entries(way)) };
    expect(derive(input)).toEqual(createDerivation()(input));
  }
});
