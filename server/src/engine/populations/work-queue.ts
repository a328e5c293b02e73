/** A piece of work that waits for its turn. It may stand in the lanes of several actors; the first turn starts it. */
export interface QueuedWork {
  /** Called once, when a turn comes. Never rejects. */
  start(): Promise<void>;
}

/** Hands out turns actor by actor, so that nobody's long list of work delays another person's short one. */
export interface WorkQueue {
  submit(actor: string, work: QueuedWork): void;
  /** Takes work that has not started out of every lane. */
  withdraw(work: QueuedWork): void;
  /** How much is running and waiting. */
  size(): { running: number; waiting: number };
}

/**
 * @param slots how many pieces run at the same time. With more than one slot no actor ever holds all of them,
 * so that a newcomer's first piece starts at once.
 */
export function createWorkQueue(slots: number): WorkQueue {
  const lanes = new Map<string, QueuedWork[]>();
  const running = new Map<QueuedWork, string>();
  const perActor = Math.max(1, slots - 1);

  function heldBy(actor: string): number {
    return [...running.values()].filter((one) => one === actor).length;
  }

  function takeNext(): [string, QueuedWork] | undefined {
    for (const [actor, lane] of lanes) {
      if (heldBy(actor) >= perActor) continue;
      const work = lane[0];
      if (work === undefined) continue;
      const rest = lane.slice(1);
      removeEverywhere(work);
      lanes.delete(actor);
      if (rest.length > 0) lanes.set(actor, rest);
      return [actor, work];
    }
    return undefined;
  }

  function removeEverywhere(work: QueuedWork): void {
    for (const [actor, lane] of lanes) {
      const rest = lane.filter((one) => one !== work);
      if (rest.length === 0) lanes.delete(actor);
      else if (rest.length < lane.length) lanes.set(actor, rest);
    }
  }

  function pump(): void {
    while (running.size < slots) {
      const next = takeNext();
      if (next === undefined) return;
      const [actor, work] = next;
      running.set(work, actor);
      void work.start().finally(() => {
        running.delete(work);
        pump();
      });
    }
  }

  return {
    submit(actor, work) {
      if (running.has(work)) return;
      const lane = lanes.get(actor) ?? [];
      if (!lane.includes(work)) lanes.set(actor, [...lane, work]);
      pump();
    },
    withdraw: removeEverywhere,
    size: () => ({ running: running.size, waiting: new Set([...lanes.values()].flat()).size }),
  };
}
