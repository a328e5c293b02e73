import { expect, test, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { FOLLOW_AGAIN, keepFollowing } from './keep-following.ts';

const failure = (status: number) => new ApiError({ status, code: 'network.unreachable', message: 'Gone.' });

/** Tells what each attempt has to say, and breaks off with an error where there is one. */
function attempts(...said: readonly (readonly (string | ApiError)[])[]) {
  const left = [...said];
  return async function* () {
    for (const next of left.shift() ?? []) {
      if (next instanceof ApiError) throw next;
      yield next;
    }
  };
}

async function told(watch: () => AsyncIterable<string>, signal = new AbortController().signal): Promise<string[]> {
  const heard: string[] = [];
  for await (const news of keepFollowing(watch, signal)) heard.push(news);
  return heard;
}

test('what breaks off is followed again once the server answers', async () => {
  vi.useFakeTimers();
  const heard = told(attempts(['reading', failure(0)], [failure(503)], ['failed']));
  await vi.advanceTimersByTimeAsync(2 * FOLLOW_AGAIN);
  expect(await heard).toEqual(['reading', 'failed']);
  vi.useRealTimers();
});

test('a refusal, and leaving the page, end it', async () => {
  await expect(told(attempts([failure(404)], ['late']))).rejects.toMatchObject({ status: 404 });
  await expect(told(attempts([failure(0)], ['late']), AbortSignal.abort())).rejects.toMatchObject({ status: 0 });
});
