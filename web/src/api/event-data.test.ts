import { expect, test } from 'vitest';
import { eventData } from './event-data.ts';

async function read(chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk));
      }
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const text of eventData(new Response(body))) found.push(text);
  return found;
}

test('events may be cut anywhere', async () => {
  expect(await read(['data: {"a"', ':1}\n', '\ndata: {"b":2}\n\n'])).toEqual(['{"a":1}', '{"b":2}']);
});

test('lines of one event belong together, comments and names are skipped', async () => {
  expect(await read([': alive\n\nevent: counted\nid: 4\ndata: one\ndata: two\n\n'])).toEqual(['one\ntwo']);
});

test('carriage returns are read too, also when cut between them', async () => {
  expect(await read(['data: a\r', '\n\r\ndata: b\r\n\r\n'])).toEqual(['a', 'b']);
});

test('characters may be cut into bytes', async () => {
  const bytes = new TextEncoder().encode('data: 봄\n\n');
  expect(await read([bytes.slice(0, 7), bytes.slice(7)])).toEqual(['봄']);
});

test('an event without its end is not an event', async () => {
  expect(await read(['data: whole\n\ndata: ha'])).toEqual(['whole']);
});
