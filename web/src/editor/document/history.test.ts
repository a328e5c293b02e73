import { expect, test } from 'vitest';
import {
  COALESCE_WITHIN,
  emptyHistory,
  type History,
  HISTORY_LIMIT,
  record,
  stepBack,
  stepForward,
} from './history.ts';

function typed(
  history: History<string>,
  before: string,
  after: string,
  at: number,
  coalesce?: string,
): History<string> {
  return record(history, { label: { key: 'rename', values: { name: after } }, before, after, coalesce, at });
}

test('one gesture is one entry', () => {
  const history = typed(typed(emptyHistory, 'a', 'b', 0), 'b', 'c', 1);
  expect(history.past.map((entry) => entry.after)).toEqual(['b', 'c']);
});

test('keystrokes in one field are one entry that goes back to where the typing began', () => {
  let history: History<string> = emptyHistory;
  history = typed(history, '', 'S', 0, 'name');
  history = typed(history, 'S', 'Sh', 100, 'name');
  history = typed(history, 'Sh', 'Sho', 200, 'name');
  expect(history.past).toHaveLength(1);
  expect(stepBack(history)?.entry.before).toBe('');
  expect(history.past[0]?.label.values).toEqual({ name: 'Sho' });
});

test('typing in another field, or after a pause, is another entry', () => {
  const first = typed(emptyHistory, 'a', 'b', 0, 'name');
  expect(typed(first, 'b', 'c', 1, 'note').past).toHaveLength(2);
  expect(typed(first, 'b', 'c', COALESCE_WITHIN + 1, 'name').past).toHaveLength(2);
});

test('typing goes on in a new entry after an undo', () => {
  const history = typed(typed(emptyHistory, 'a', 'b', 0, 'name'), 'b', 'c', COALESCE_WITHIN + 1, 'name');
  const back = stepBack(history);
  const again = typed(back?.history ?? emptyHistory, 'b', 'd', COALESCE_WITHIN + 2, 'name');
  expect(again.past.map((entry) => entry.after)).toEqual(['b', 'd']);
  expect(again.future).toEqual([]);
});

test('undo and redo go back and forth', () => {
  const history = typed(typed(emptyHistory, 'a', 'b', 0), 'b', 'c', 1);
  const back = stepBack(history);
  expect(back?.entry).toMatchObject({ before: 'b', after: 'c' });
  expect(stepForward(back?.history ?? emptyHistory)?.history).toEqual(history);
  expect(stepBack(emptyHistory)).toBeUndefined();
  expect(stepForward(emptyHistory)).toBeUndefined();
});

test('the oldest entries are forgotten', () => {
  let history: History<string> = emptyHistory;
  for (let number = 0; number <= HISTORY_LIMIT; number += 1)
    history = typed(history, `${number}`, `${number + 1}`, number);
  expect(history.past).toHaveLength(HISTORY_LIMIT);
  expect(history.past[0]?.before).toBe('1');
});
