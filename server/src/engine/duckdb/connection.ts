import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection as DriverConnection,
  type DuckDBDataChunk,
  type DuckDBMaterializedResult,
  type DuckDBResult,
  type DuckDBType,
  SQLNULL,
  VARCHAR,
} from '@duckdb/node-api';
import { abortError } from '../abort-error.ts';
import type { EngineConnection, SqlRow, SqlValue } from '../engine.ts';
import { plainCell } from './cell.ts';

const interruptAgainMs = 20;
const mostAtOnce = 4;

/** A connection of DuckDB whose queries stop when the signal aborts. */
export class DuckDbConnection implements EngineConnection {
  readonly #driver: DriverConnection;
  readonly #signal: AbortSignal | undefined;

  constructor(driver: DriverConnection, signal?: AbortSignal) {
    this.#driver = driver;
    this.#signal = signal;
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<void> {
    await this.#interruptible(() => this.#start(sql, values, 'run'));
  }

  async all(sql: string, values: readonly SqlValue[] = []): Promise<SqlRow[]> {
    return this.#interruptible(async () => {
      const result = await this.#start(sql, values, 'run');
      const chunks = await readyChunks(result);
      return chunks.flatMap(plainRows);
    });
  }

  async *stream(sql: string, values: readonly SqlValue[] = []): AsyncIterable<SqlRow[]> {
    const result = await this.#interruptible(() => this.#start(sql, values, 'stream'));
    while (true) {
      const chunk = await this.#interruptible(() => result.fetchChunk());
      if (chunk === null || chunk.rowCount === 0) return;
      yield plainRows(chunk);
    }
  }

  progress(): number | undefined {
    const { percentage } = this.#driver.progress;
    return percentage < 0 ? undefined : Math.min(percentage / 100, 1);
  }

  #start<How extends 'run' | 'stream'>(
    sql: string,
    values: readonly SqlValue[],
    how: How,
  ): Promise<How extends 'run' ? DuckDBMaterializedResult : DuckDBResult>;
  #start(sql: string, values: readonly SqlValue[], how: 'run' | 'stream'): Promise<DuckDBResult> {
    if (values.length === 0) return this.#driver[how](sql);
    return this.#driver[how](sql, values.map(driverValue), values.map(driverType));
  }

  /** An interrupt that arrives before the query has started is lost in the driver, so it is repeated. */
  async #interruptible<T>(query: () => Promise<T>): Promise<T> {
    const signal = this.#signal;
    if (signal === undefined) return query();
    if (signal.aborted) throw abortError();
    let timer: NodeJS.Timeout | undefined;
    const interrupt = () => {
      this.#driver.interrupt();
      timer = setInterval(() => this.#driver.interrupt(), interruptAgainMs);
    };
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      return await query();
    } catch (error) {
      if (signal.aborted) throw abortError();
      throw error;
    } finally {
      signal.removeEventListener('abort', interrupt);
      clearInterval(timer);
    }
  }
}

/** Every chunk that is waited for takes a turn of the thread pool; few of them are taken at once. */
async function readyChunks(result: DuckDBMaterializedResult): Promise<DuckDBDataChunk[]> {
  const { chunkCount } = result;
  if (chunkCount > mostAtOnce) return result.fetchAllChunks();
  return Array.from({ length: chunkCount }, (_, index) => result.getChunk(index));
}

function plainRows(chunk: DuckDBDataChunk): SqlRow[] {
  const rows = chunk.getRows();
  const types = Array.from({ length: chunk.columnCount }, (_, column) => chunk.getColumnVector(column).type);
  return rows.map((row) =>
    row.map((value, column) => {
      const type = types[column];
      return type === undefined ? value : plainCell(value, type);
    }),
  );
}

function driverValue(value: SqlValue): SqlValue {
  return Number.isSafeInteger(value) ? BigInt(value as number) : value;
}

function driverType(value: SqlValue): DuckDBType {
  if (value === null) return SQLNULL;
  switch (typeof value) {
    case 'bigint':
      return BIGINT;
    case 'number':
      return Number.isSafeInteger(value) ? BIGINT : DOUBLE;
    case 'boolean':
      return BOOLEAN;
    default:
      return VARCHAR;
  }
}
