import { ApiError } from '../../api/api-error.ts';

/** Pause before what broke off is asked for again. */
export const FOLLOW_AGAIN = 2000;

/**
 * What `watch` tells, to its end. Where the connection breaks it begins anew until the server answers: the work goes on
 * there, or is known to have stopped. Throws what does not pass by itself, and everything once `signal` is aborted.
 */
export async function* keepFollowing<News>(
  watch: () => AsyncIterable<News>,
  signal: AbortSignal,
): AsyncGenerator<News, void, undefined> {
  for (;;) {
    try {
      yield* watch();
      return;
    } catch (error) {
      if (signal.aborted || !(error instanceof ApiError) || !error.transient) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_AGAIN));
  }
}
