import { expect, test } from 'vitest';
import { createEventChannel } from './event-channel.ts';

async function readAll<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const seen: Value[] = [];
  for await (const value of values) seen.push(value);
  return seen;
}

test('gives what was pushed, in order, to a reader who comes early or late', async () => {
  const channel = createEventChannel<number>();
  channel.push(1);
  const reading = readAll(channel);
  await Promise.resolve();
  channel.push(2);
  channel.end();
  channel.push(3);
  expect(await reading).toEqual([1, 2]);
});

test('passes a failure on after what came before it', async () => {
  const channel = createEventChannel<number>();
  channel.push(1);
  channel.fail(new Error('lost'));
  const seen: number[] = [];
  const reading = (async () => {
    for await (const value of channel) seen.push(value);
  })();
  await expect(reading).rejects.toThrow('lost');
  expect(seen).toEqual([1]);
});
