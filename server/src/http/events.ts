import { once } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody, toHttpError } from './errors.ts';

const heartbeatMilliseconds = 15_000;

/**
 * Sends values as server-sent events, one JSON object each, at the reader's pace.
 * An error before the first value becomes an ordinary answer; a later one an event named `error`.
 */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  values: AsyncIterable<unknown>,
): Promise<void> {
  const iterator = values[Symbol.asyncIterator]();
  const first = await iterator.next();
  reply.hijack();
  const stream = reply.raw;
  const gone = closed(reply);
  stream.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMilliseconds);
  heartbeat.unref();
  try {
    for (let step = first; !step.done && !stream.destroyed; step = await iterator.next()) {
      if (!stream.write(`data: ${JSON.stringify(step.value)}\n\n`)) await once(stream, 'drain', { signal: gone });
    }
  } catch (error) {
    if (!stream.destroyed) {
      const answer = toHttpError(error);
      if (answer.status >= 500) request.log.error({ err: error }, 'the stream failed');
      stream.write(`event: error\ndata: ${JSON.stringify(errorBody(answer, request.id))}\n\n`);
    }
  } finally {
    clearInterval(heartbeat);
    await iterator.return?.();
    stream.end();
  }
}

/** Aborts when the reader goes away before the answer is complete. */
export function closed(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  const stream = reply.raw;
  stream.once('close', () => {
    if (!stream.writableFinished) controller.abort();
  });
  if (stream.destroyed) controller.abort();
  return controller.signal;
}
