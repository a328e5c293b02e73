import { findActivity, moveActivities, removeActivities, renameActivity } from '@fanfare/shared';
import { welcomeGraph } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { applyEdit, createDocumentStore, redo, replaceDocument, select, undo } from './document-store.ts';
import { noSelection, selectActivities } from './selection.ts';

const [first] = welcomeGraph.activities;
const id = first?.id ?? '';

test('an edit is undone and done again, and says what it was', () => {
  const store = createDocumentStore(welcomeGraph);
  const label = { key: 'rename', values: { name: 'Everybody' } } as const;
  applyEdit(store, { label, graph: renameActivity(welcomeGraph, id, 'Everybody') });
  expect(undo(store)).toEqual(label);
  expect(store.getState().graph).toBe(welcomeGraph);
  expect(redo(store)).toEqual(label);
  expect(findActivity(store.getState().graph, id)?.label).toBe('Everybody');
  expect(redo(store)).toBeUndefined();
});

test('moving a card is a gesture of its own', () => {
  const store = createDocumentStore(welcomeGraph);
  applyEdit(store, { label: { key: 'move' }, graph: moveActivities(welcomeGraph, { [id]: { x: 500, y: 20 } }) });
  undo(store);
  expect(store.getState().graph.layout[id]).toEqual(welcomeGraph.layout[id]);
});

test('choosing is never undone, and undo leaves what is chosen alone', () => {
  const store = createDocumentStore(welcomeGraph);
  applyEdit(store, { label: { key: 'rename' }, graph: renameActivity(welcomeGraph, id, 'A') });
  select(store, selectActivities([id]));
  undo(store);
  expect([...store.getState().selection.activities]).toEqual([id]);
  expect(store.getState().history.past).toEqual([]);
});

test('what is gone is no longer chosen', () => {
  const store = createDocumentStore(welcomeGraph);
  select(store, selectActivities([id]));
  applyEdit(store, { label: { key: 'remove' }, graph: removeActivities(welcomeGraph, [id], { reconnect: false }) });
  expect(store.getState().selection.activities.size).toBe(0);
});

test('the same graph is no edit', () => {
  const store = createDocumentStore(welcomeGraph);
  applyEdit(store, { label: { key: 'move' }, graph: welcomeGraph });
  expect(store.getState().history.past).toEqual([]);
});

test('another document starts with an empty history', () => {
  const store = createDocumentStore(welcomeGraph);
  applyEdit(store, { label: { key: 'rename' }, graph: renameActivity(welcomeGraph, id, 'A') });
  replaceDocument(store, welcomeGraph);
  expect(store.getState()).toMatchObject({ history: { past: [], future: [] }, selection: noSelection });
});
