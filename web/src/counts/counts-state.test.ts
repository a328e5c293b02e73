import { type ActivityCount, emptyGraph, renameActivity, setBreakpoint } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { afterEdit, afterEvent, afterFailure, noCounts, tally, withWaiting } from './counts-state.ts';
import { droppedAt, outletNumber } from './outlet-number.ts';

const asOf = '2026-03-01T12:00:00Z';
function counted(activity: string, count: number, more: Partial<ActivityCount> = {}) {
  const exact: ActivityCount = {
    activity,
    in: [],
    out: [{ port: 'out', count }],
    drops: [],
    facts: [],
    notes: [],
    asOf,
    cached: false,
    ...more,
  };
  return { event: 'counted', count: exact } as const;
}
const opened = afterEdit(noCounts, ['a', 'b'], new Set(['a', 'b']));
const both = [counted('a', 184_220), counted('b', 0)].reduce(afterEvent, opened);

test('what was never counted is computing and has no number', () => {
  expect(outletNumber(opened.activities.get('a'), 'out')).toEqual({
    state: 'computing',
    last: undefined,
    share: undefined,
  });
  expect(outletNumber(undefined, 'out').state).toBe('computing');
});

test('a counted number is exact, and nobody is zero', () => {
  expect(outletNumber(both.activities.get('a'), 'out')).toEqual({ state: 'exact', count: 184_220, asOf });
  expect(outletNumber(both.activities.get('b'), 'out')).toEqual({ state: 'zero', asOf, notTaken: false });
  expect(tally(both)).toEqual({ exact: 2, unknown: 0 });
});

test('what waits behind a breakpoint has no number at once, and says behind which', () => {
  const activities = ['a', 'b'].map((id) => ({ id, type: 'fork', label: `Part ${id}`, config: {} }));
  const arrow = { id: 'ab', from: { activity: 'a', port: 'branch-1' }, to: { activity: 'b' } };
  const graph = setBreakpoint({ ...emptyGraph('UTC'), activities, transitions: [arrow] }, ['a'], true);
  const waiting = withWaiting(afterEdit(both, ['a', 'b'], new Set(['b'])), graph);
  expect(waiting.activities.get('a')).toEqual(both.activities.get('a'));
  expect(waiting.activities.get('b')).toMatchObject({
    state: 'unknown',
    reason: 'breakpoint',
    message: 'Waits behind the breakpoint at Part a.',
  });
  const told = { event: 'not-computable', activity: 'b', reason: 'breakpoint', message: 'Waits.' } as const;
  expect(afterEvent(waiting, told)).toBe(waiting);
  expect(withWaiting(waiting, graph)).toBe(waiting);
  const renamed = renameActivity(graph, 'a', 'Germans');
  expect(withWaiting(waiting, renamed).activities.get('b')).toMatchObject({
    message: expect.stringContaining('Germans'),
  });
});

test('an edit makes only what it reaches out of date, and leaves what is gone', () => {
  const edited = afterEdit(both, ['a', 'b'], new Set(['b']));
  expect(edited.activities.get('a')).toBe(both.activities.get('a'));
  expect(outletNumber(edited.activities.get('b'), 'out')).toEqual({ state: 'stale', last: 0 });
  expect([...afterEdit(both, ['a'], new Set()).activities.keys()]).toEqual(['a']);
});

test('an old number is not shown as one while it is computed', () => {
  const edited = afterEdit(both, ['a', 'b'], new Set(['a']));
  const computing = afterEvent(edited, { event: 'progress', activity: 'a', share: 0.5 });
  expect(outletNumber(computing.activities.get('a'), 'out')).toEqual({ state: 'computing', last: 184_220, share: 0.5 });
});

test('what cannot be computed has a reason and no number', () => {
  const known = afterEvent(both, {
    event: 'not-computable',
    activity: 'a',
    reason: 'problems-upstream',
    message: 'Fix it.',
  });
  expect(outletNumber(known.activities.get('a'), 'out')).toEqual({
    state: 'unknown',
    reason: 'problems-upstream',
    message: 'Fix it.',
  });
  expect(tally(known)).toEqual({ exact: 1, unknown: 1 });
});

test('an interrupted count says nothing new', () => {
  expect(afterEvent(both, { event: 'not-computable', activity: 'a', reason: 'cancelled', message: '' })).toBe(both);
});

test('an answer for what is no longer on the canvas is ignored', () => {
  expect(afterEvent(both, counted('gone', 3))).toBe(both);
});

test('when counting breaks off, old numbers are old and the rest is not known', () => {
  const edited = afterEdit(both, ['a', 'b', 'c'], new Set(['a', 'c']));
  const computing = afterEvent(edited, { event: 'progress', activity: 'a', share: 0.1 });
  const broken = afterFailure(computing, { message: 'No answer.', code: undefined, retryAt: 1 });
  expect(outletNumber(broken.activities.get('a'), 'out')).toEqual({ state: 'stale', last: 184_220 });
  expect(outletNumber(broken.activities.get('b'), 'out').state).toBe('zero');
  expect(outletNumber(broken.activities.get('c'), 'out')).toMatchObject({ state: 'unknown', reason: 'unreachable' });
  expect(broken.phase).toBe('unreachable');
});

test('the people dropped at an activity add up in view', () => {
  const drops = [
    { cause: 'excluded', label: 'Also in Open complaints', count: 2289 },
    { cause: 'no-key', label: 'No customer key', count: 24 },
    { cause: 'none', label: 'Nobody', count: 0 },
    { cause: 'duplicate', label: 'Duplicate', count: 7, port: 'duplicates' },
  ];
  const arrivals = [
    { transition: 't1', count: 184_220 },
    { transition: 't2', count: 6412 },
  ];
  const state = afterEvent(opened, counted('a', 181_907, { in: arrivals, drops }));
  expect(droppedAt(state.activities.get('a'))).toMatchObject({
    total: 2313,
    sum: { arrived: 184_220, continued: [181_907] },
  });
  expect(droppedAt(state.activities.get('a'))?.causes).toHaveLength(2);
});

test('no sum is shown where the numbers make none', () => {
  const drops = [{ cause: 'x', label: 'X', count: 5 }];
  const state = afterEvent(opened, counted('a', 10, { in: [{ transition: 't1', count: 99 }], drops }));
  expect(droppedAt(state.activities.get('a'))).toMatchObject({ total: 5, sum: undefined });
});
