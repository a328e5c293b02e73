import type { DuckDBConnection as DriverConnection, DuckDBInstance } from '@duckdb/node-api';
import type { EngineConnection } from '../engine.ts';
import { DuckDbConnection } from './connection.ts';

const connectionSettings = 'SET enable_progress_bar = true; SET enable_progress_bar_print = false';

/** How a connection is used. */
export interface ConnectionUse {
  signal?: AbortSignal | undefined;
  /** True when the work leaves no settings, temporary tables or transactions behind. */
  leavesNothing?: boolean | undefined;
}

/** Connections of an instance. Making one takes as long as a small query, so those that nothing was left on are kept. */
export class ConnectionPool {
  readonly #instance: DuckDBInstance;
  readonly #most: number;
  readonly #idle: DriverConnection[] = [];
  #closed = false;

  /** @param most connections that are kept. */
  constructor(instance: DuckDBInstance, most: number) {
    this.#instance = instance;
    this.#most = most;
  }

  /** Works with a connection that nobody else uses meanwhile. */
  async use<T>(
    work: (connection: EngineConnection) => Promise<T>,
    { signal, leavesNothing = false }: ConnectionUse = {},
  ): Promise<T> {
    const driver = this.#idle.pop() ?? (await this.#connect());
    let isClean = false;
    try {
      const result = await work(new DuckDbConnection(driver, signal));
      isClean = leavesNothing && signal?.aborted !== true;
      return result;
    } finally {
      if (isClean && !this.#closed && this.#idle.length < this.#most) this.#idle.push(driver);
      else driver.closeSync();
    }
  }

  /** Closes what is not used; what is used is closed afterwards. */
  close(): void {
    this.#closed = true;
    for (const driver of this.#idle.splice(0)) driver.closeSync();
  }

  async #connect(): Promise<DriverConnection> {
    const driver = await this.#instance.connect();
    try {
      await driver.run(connectionSettings);
    } catch (error) {
      driver.closeSync();
      throw error;
    }
    return driver;
  }
}
