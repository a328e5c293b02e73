import { expect, test } from 'vitest';
import { createWorkQueue, type QueuedWork } from './work-queue.ts';

interface Piece extends QueuedWork {
  finish(): void;
}

function piece(name: string, log: string[]): Piece {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return {
    finish: () => resolve(undefined),
    async start() {
      log.push(name);
      await promise;
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

test('gives turns actor by actor', async () => {
  const log: string[] = [];
  const queue = createWorkQueue(1);
  const busy = ['a1', 'a2', 'a3'].map((name) => piece(name, log));
  for (const one of busy) queue.submit('ann', one);
  const late = piece('b1', log);
  queue.submit('bob', late);
  for (const one of [...busy, late]) one.finish();
  await settle();
  expect(log).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('keeps one slot free from a busy actor', () => {
  const log: string[] = [];
  const queue = createWorkQueue(3);
  for (const name of ['a1', 'a2', 'a3', 'a4']) queue.submit('ann', piece(name, log));
  expect(log).toEqual(['a1', 'a2']);
  queue.submit('bob', piece('b1', log));
  expect(log).toEqual(['a1', 'a2', 'b1']);
  expect(queue.size()).toEqual({ running: 3, waiting: 2 });
});

test('starts work that stands in several lanes once, and withdrawn work never', async () => {
  const log: string[] = [];
  const queue = createWorkQueue(1);
  const first = piece('first', log);
  const shared = piece('shared', log);
  const dropped = piece('dropped', log);
  queue.submit('ann', first);
  queue.submit('ann', dropped);
  queue.submit('ann', shared);
  queue.submit('bob', shared);
  queue.withdraw(dropped);
  for (const one of [first, shared]) one.finish();
  await settle();
  expect(log).toEqual(['first', 'shared']);
  expect(queue.size()).toEqual({ running: 0, waiting: 0 });
});
