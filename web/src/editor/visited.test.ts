import { expect, test } from 'vitest';
import { VISITED_BESIDES, visitedWith } from './visited.ts';

const campaign = [{ id: 'a' }, { id: 'b' }];

test('what was visited stays visited, and the same set when nothing is new', () => {
  const visited = visitedWith(new Set(['a']), ['b'], campaign);
  expect([...visited]).toEqual(['a', 'b']);
  expect(visitedWith(visited, ['a', 'b'], campaign)).toBe(visited);
});

test('removed activities are remembered up to a limit, those of the campaign always', () => {
  let visited: ReadonlySet<string> = new Set(['a']);
  for (let number = 0; number < 2 * VISITED_BESIDES; number += 1)
    visited = visitedWith(visited, [`gone-${number}`], campaign);
  expect(visited.size).toBe(campaign.length + VISITED_BESIDES);
  expect(visited.has('a')).toBe(true);
  expect(visited.has('gone-0')).toBe(false);
  expect(visited.has(`gone-${2 * VISITED_BESIDES - 1}`)).toBe(true);
});
