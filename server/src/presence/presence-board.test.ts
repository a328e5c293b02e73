import { expect, test } from 'vitest';
import { createPresenceBoard } from './presence-board.ts';

function boardAt(start: number) {
  let now = start;
  const board = createPresenceBoard(1000, () => now);
  const say = (session: string, activity: string | null = null, leaves = false, campaign = 'c') =>
    board
      .announce(campaign, { session, actor: `actor of ${session}`, activity }, leaves)
      .map((one) => `${one.session} at ${one.activity}`);
  const later = (by: number) => {
    now += by;
  };
  return { say, later };
}

test('pages see each other and where the others look, never themselves', () => {
  const { say } = boardAt(0);
  expect(say('a', 'x')).toEqual([]);
  expect(say('b')).toEqual(['a at x']);
  expect(say('a', 'y')).toEqual(['b at null']);
  expect(say('b')).toEqual(['a at y']);
  expect(say('c', null, false, 'other campaign')).toEqual([]);
});

test('a page that leaves is gone at once, one that is silent after a while', () => {
  const { say, later } = boardAt(0);
  say('a');
  say('b');
  say('a', null, true);
  expect(say('b')).toEqual([]);
  say('a');
  later(600);
  expect(say('b')).toEqual(['a at null']);
  later(600);
  expect(say('b')).toEqual([]);
});
