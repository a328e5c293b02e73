import type { ImportJob } from '@fanfare/shared';

/** The latest state of every running job, and who waits for the next one. */
export class JobBoard {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #watchers = new Map<string, Set<() => void>>();

  find(id: string): ImportJob | undefined {
    return this.#jobs.get(id);
  }

  post(job: ImportJob): void {
    this.#jobs.set(job.id, job);
    this.#wake(job.id);
  }

  /** The last state; from now on the job is read from the store. */
  close(job: ImportJob): void {
    this.post(job);
    const watchers = this.#watchers.get(job.id);
    this.#jobs.delete(job.id);
    this.#watchers.delete(job.id);
    for (const watcher of watchers ?? []) watcher();
  }

  /** Every state that is still news when the reader asks, the last one included. */
  async *watch(id: string, signal: AbortSignal): AsyncGenerator<ImportJob> {
    let seen: ImportJob | undefined;
    let latest = this.#jobs.get(id);
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers);
    let wake: () => void = () => undefined;
    const watcher = () => {
      latest = this.#jobs.get(id) ?? latest;
      wake();
    };
    watchers.add(watcher);
    signal.addEventListener('abort', watcher, { once: true });
    try {
      while (!signal.aborted) {
        if (latest !== undefined && latest !== seen) {
          seen = latest;
          yield latest;
          continue;
        }
        if (!this.#jobs.has(id)) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      watchers.delete(watcher);
      signal.removeEventListener('abort', watcher);
    }
  }

  #wake(id: string): void {
    for (const watcher of this.#watchers.get(id) ?? []) watcher();
  }
}
