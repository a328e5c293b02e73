import {
  connect,
  disconnect,
  moveActivities,
  renameActivity,
  setConfig,
  setBreakpoint,
  setDisabled,
  type Variable,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { affectedActivities, countsAlike } from './affected.ts';

const graph = graphOf(
  [
    activity('build-audience', 'a'),
    activity('deduplication', 'b'),
    activity('email', 'c'),
    activity('build-audience', 'd'),
    activity('email', 'e'),
  ],
  [transition('a/out', 'b'), transition('b/out', 'c'), transition('d/out', 'e')],
);

test('moving and renaming change no number', () => {
  expect(countsAlike(graph, moveActivities(graph, { a: { x: 9, y: 9 } }))).toBe(true);
  expect(countsAlike(graph, renameActivity(graph, 'a', 'Everybody'))).toBe(true);
  expect(affectedActivities(graph, renameActivity(graph, 'a', 'Everybody')).size).toBe(0);
});

test('a change of settings reaches what is downstream and nothing else', () => {
  const next = setConfig(graph, 'b', { changed: true });
  expect(countsAlike(graph, next)).toBe(false);
  expect([...affectedActivities(graph, next)].sort()).toEqual(['b', 'c']);
});

test('an arrow that comes or goes reaches its target and what follows', () => {
  expect([...affectedActivities(graph, disconnect(graph, ['a-out-b']))].sort()).toEqual(['b', 'c']);
  const without = disconnect(graph, ['a-out-b']);
  expect([...affectedActivities(without, connect(without, transition('a/out', 'b')))].sort()).toEqual(['b', 'c']);
});

test('disabling reaches what is downstream', () => {
  expect([...affectedActivities(graph, setDisabled(graph, ['d'], true))].sort()).toEqual(['d', 'e']);
});

test('a breakpoint reaches what is downstream of its activity, which keeps its own number', () => {
  const next = setBreakpoint(graph, ['d'], true);
  expect(countsAlike(graph, next)).toBe(false);
  expect([...affectedActivities(graph, next)]).toEqual(['e']);
  expect([...affectedActivities(next, graph)]).toEqual(['e']);
});

test('another zone reaches everything', () => {
  const next = { ...graph, settings: { timeZone: 'Asia/Seoul' } };
  expect(countsAlike(graph, next)).toBe(false);
  expect(affectedActivities(graph, next).size).toBe(5);
});

test('the value of a variable reaches everything, what it is for nothing', () => {
  const variable = { name: 'threshold', type: 'number', source: 'campaign', value: '10' } as const;
  const using = (changed: Partial<Variable>) => ({
    ...graph,
    settings: { ...graph.settings, variables: [{ ...variable, ...changed }] },
  });
  expect(countsAlike(using({}), using({ description: 'Least amount', source: 'signal' }))).toBe(true);
  expect(countsAlike(using({}), using({ value: '11' }))).toBe(false);
  expect(affectedActivities(using({}), using({ value: ['a', 'b'], type: 'list' })).size).toBe(5);
});
