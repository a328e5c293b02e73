import { type LoadedFile, loadedTable, type LoadFileConfig } from '@fanfare/shared';
import { ImportRefused } from '../data/scan/import-refused.ts';
import { abortError } from '../engine/abort-error.ts';
import { Gate } from '../engine/duckdb/gate.ts';
import { countLines, loadLines, type LoadParts } from './load-lines.ts';

const loadsAtOnce = 2;
const mostRemembered = 1000;

interface Running {
  promise: Promise<LoadedFile>;
  controller: AbortController;
  waiting: number;
}

/**
 * Reads files into tables, each table once: whoever wants it while it is being read waits for the same reading, which
 * ends when nobody waits any more.
 */
export class FileLoads {
  readonly #parts: LoadParts;
  readonly #running = new Map<string, Running>();
  /** What became of tables: numbers of those that are there, and why the others cannot be. */
  readonly #known = new Map<string, LoadedFile>();
  readonly #gate = new Gate(loadsAtOnce);

  constructor(parts: LoadParts) {
    this.#parts = parts;
  }

  /** Tables that are being read now. */
  get running(): ReadonlySet<string> {
    return new Set(this.#running.keys());
  }

  /** Reads the file unless it was read already. Rejects with AbortError when the signal aborts. */
  async read(config: LoadFileConfig, file: string, signal: AbortSignal): Promise<LoadedFile> {
    const table = loadedTable(config) ?? '';
    const known = await this.#lookUp(table);
    if (known !== undefined) return known;
    const running = this.#running.get(table) ?? this.#start(table, config, file);
    return this.#wait(table, running, signal);
  }

  /** The table was dropped. */
  forget(table: string): void {
    this.#known.delete(table);
  }

  /** Ends what is being read. */
  async close(): Promise<void> {
    const all = [...this.#running.values()];
    for (const one of all) one.controller.abort();
    await Promise.allSettled(all.map(({ promise }) => promise));
  }

  async #lookUp(table: string): Promise<LoadedFile | undefined> {
    const isThere = this.#parts.engine.table(table) !== undefined;
    const known = this.#known.get(table);
    if (known?.failure !== undefined) return known;
    if (!isThere) return undefined;
    return known ?? this.#remember(table, await countLines(this.#parts.engine, table));
  }

  #start(table: string, config: LoadFileConfig, file: string): Running {
    const controller = new AbortController();
    const promise = this.#load(config, file, controller.signal).then((loaded) => this.#remember(table, loaded));
    const running = { promise, controller, waiting: 0 };
    this.#running.set(table, running);
    const end = () => {
      if (this.#running.get(table) === running) this.#running.delete(table);
    };
    promise.then(end, end);
    return running;
  }

  async #load(config: LoadFileConfig, file: string, signal: AbortSignal): Promise<LoadedFile> {
    try {
      return await this.#gate.run(() => loadLines(this.#parts, file, config, signal), signal);
    } catch (error) {
      if (error instanceof ImportRefused) return { accepted: 0, rejected: 0, failure: error.message };
      throw error;
    }
  }

  async #wait(table: string, running: Running, signal: AbortSignal): Promise<LoadedFile> {
    running.waiting += 1;
    const { promise: gone, reject } = Promise.withResolvers<never>();
    const leave = () => reject(abortError());
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([running.promise, gone]);
    } finally {
      signal.removeEventListener('abort', leave);
      running.waiting -= 1;
      if (running.waiting === 0 && this.#running.get(table) === running) {
        this.#running.delete(table);
        running.controller.abort();
      }
    }
  }

  #remember(table: string, loaded: LoadedFile): LoadedFile {
    const [oldest] = this.#known.keys();
    if (this.#known.size >= mostRemembered && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(table, loaded);
    return loaded;
  }
}
