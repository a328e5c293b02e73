import { type CampaignGraph, countGraph } from '@fanfare/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { stream } from '../api/stream.ts';
import { affectedActivities, countsAlike } from './affected.ts';
import { afterEdit, afterEvent, afterFailure, type CountsState, noCounts, withWaiting } from './counts-state.ts';

/** Pause in the editing after which the numbers are asked for. */
const COUNT_AFTER = 150;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

export interface Counts {
  readonly state: StoreApi<CountsState>;
  /** Shows what an edit made out of date and asks for new numbers after a short pause. */
  follow(graph: CampaignGraph): void;
  /** Asks again at once, also when nothing changed: the data may have. */
  countNow(): void;
  /** Takes every number as out of date and asks for new ones: something the graph refers to changed. */
  recount(): void;
  stop(): void;
}

/**
 * Keeps the numbers of one canvas current. The newest edit wins: an older request is closed, and the server,
 * which knows the canvas by its name, stops the work it made obsolete.
 */
export function createCounts(canvas: string): Counts {
  const state = createStore<CountsState>(() => noCounts);
  let graph: CampaignGraph | undefined;
  let request: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryAfter = FIRST_RETRY;

  function schedule(after: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), after);
  }

  async function run() {
    request?.abort();
    if (!graph) return;
    const mine = new AbortController();
    request = mine;
    try {
      for await (const event of stream(countGraph, { body: { graph, canvas }, signal: mine.signal })) {
        if (mine.signal.aborted) return;
        state.setState((now) => afterEvent(now, event), true);
        retryAfter = FIRST_RETRY;
      }
      if (!mine.signal.aborted && state.getState().phase !== 'counted') throw brokenOff();
    } catch (error) {
      if (mine.signal.aborted) return;
      failed(error);
    }
  }

  function failed(error: unknown) {
    const transient = error instanceof ApiError && error.transient;
    const retryAt = transient ? Date.now() + retryAfter : undefined;
    const code = error instanceof ApiError ? error.reference : undefined;
    state.setState((now) => afterFailure(now, { message: errorMessage(error), code, retryAt }), true);
    if (!transient) return;
    schedule(retryAfter);
    retryAfter = Math.min(retryAfter * 2, LONGEST_RETRY);
  }

  return {
    state,
    follow: (next) => {
      if (graph && countsAlike(graph, next)) {
        graph = next;
        state.setState((now) => withWaiting(now, next), true);
        return;
      }
      const affected = graph ? affectedActivities(graph, next) : new Set(next.activities.map((one) => one.id));
      const present = next.activities.map((one) => one.id);
      const first = graph === undefined;
      graph = next;
      request?.abort();
      state.setState((now) => withWaiting(afterEdit(now, present, affected), next), true);
      schedule(first ? 0 : COUNT_AFTER);
    },
    countNow: () => {
      retryAfter = FIRST_RETRY;
      clearTimeout(timer);
      void run();
    },
    recount: () => {
      const drawn = graph;
      if (!drawn) return;
      const present = drawn.activities.map((one) => one.id);
      request?.abort();
      state.setState((now) => withWaiting(afterEdit(now, present, new Set(present)), drawn), true);
      schedule(COUNT_AFTER);
    },
    stop: () => {
      graph = undefined;
      clearTimeout(timer);
      request?.abort();
    },
  };
}

function brokenOff(): ApiError {
  return new ApiError({ status: 0, code: 'network.unreachable', message: 'The count broke off.' });
}
