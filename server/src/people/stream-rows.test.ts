import { expect, test } from 'vitest';
import { createMemoryEngine } from '../engine/create-engine.ts';
import { streamRows } from './stream-rows.ts';

const never = new AbortController().signal;

test('reads no further than its reader, and gives the connection back', async () => {
  const engine = await createMemoryEngine({ concurrency: 1 });
  let read = 0;
  for await (const batch of streamRows(engine, 'SELECT * FROM range(1000000000)', [], never)) {
    read += batch.length;
    if (read > 4000) break;
  }
  expect(read).toBeLessThan(10_000);
  expect(await engine.withConnection((connection) => connection.all('SELECT 42'))).toEqual([[42n]]);
  await engine.close();
});

test('passes on what goes wrong in the middle', async () => {
  const engine = await createMemoryEngine({ concurrency: 1 });
  const reading = async (): Promise<void> => {
    for await (const batch of streamRows(
      engine,
      "SELECT CASE WHEN range < 5000 THEN 1 ELSE error('broken') END FROM range(1000000)",
      [],
      never,
    ))
      void batch;
  };
  await expect(reading()).rejects.toThrow('broken');
  await engine.close();
});
