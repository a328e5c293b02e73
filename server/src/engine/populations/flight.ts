import { abortError } from '../abort-error.ts';
import type { Engine, EngineConnection } from '../engine.ts';
import type { QueuedWork, WorkQueue } from './work-queue.ts';

/** A query that waits for its turn or runs: one for everybody who waits for it. */
export interface Flight<Result> {
  result: Promise<Result>;
  /** Lets it take the turns of one more actor. */
  join(actor: string): void;
  /** Takes it out of the queue, or interrupts it in the engine: the result rejects with an AbortError unless it was done. */
  abort(): void;
  /** Share done, undefined while it waits or is not known. */
  progress(): number | undefined;
}

/** Puts work on a connection of its own into the queue. */
export function startFlight<Result>(
  engine: Engine,
  queue: WorkQueue,
  actors: Iterable<string>,
  work: (connection: EngineConnection) => Promise<Result>,
): Flight<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  promise.catch(() => undefined);
  const controller = new AbortController();
  let connection: EngineConnection | undefined;
  let hasStarted = false;
  const queued: QueuedWork = {
    async start() {
      hasStarted = true;
      try {
        resolve(
          await engine.withConnection(
            (one) => {
              connection = one;
              return work(one);
            },
            { signal: controller.signal, leavesNothing: true },
          ),
        );
      } catch (error) {
        reject(controller.signal.aborted ? abortError() : error);
      } finally {
        connection = undefined;
      }
    },
  };
  const join = (actor: string): void => {
    if (!controller.signal.aborted) queue.submit(actor, queued);
  };
  for (const actor of actors) join(actor);
  return {
    result: promise,
    join,
    abort() {
      queue.withdraw(queued);
      controller.abort();
      if (!hasStarted) reject(abortError());
    },
    progress: () => connection?.progress(),
  };
}
