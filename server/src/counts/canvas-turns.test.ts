import { expect, test } from 'vitest';
import { createCanvasTurns } from './canvas-turns.ts';

const never = new AbortController().signal;

test('a newer request makes the one before it obsolete, on its own canvas only', () => {
  const log: string[] = [];
  const turns = createCanvasTurns();
  turns.begin('spring', never).take(() => log.push('first'));
  turns.begin('autumn', never).take(() => log.push('other'));
  const second = turns.begin('spring', never);
  expect(log).toEqual([]);
  second.take(() => log.push('second'));
  expect(log).toEqual(['first']);
  second.end();
  turns.begin('spring', never).take(() => log.push('third'));
  expect(log).toEqual(['first']);
});

test('an older request that gets ready after a newer one is obsolete at once', () => {
  const log: string[] = [];
  const turns = createCanvasTurns();
  const [older, newer] = [turns.begin('spring', never), turns.begin('spring', never)];
  newer.take(() => log.push('newer'));
  older.take(() => log.push('older'));
  expect(log).toEqual(['older']);
});

test('a request whose reader goes away is obsolete', () => {
  const log: string[] = [];
  const reader = new AbortController();
  const turn = createCanvasTurns().begin('spring', reader.signal);
  turn.take(() => log.push('gone'));
  reader.abort();
  expect(log).toEqual(['gone']);
});
