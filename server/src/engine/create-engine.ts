import type { DataEngine } from './data-engine.ts';
import { DuckDbEngine } from './duckdb/duckdb-engine.ts';
import { type InstanceSettings, openInstance } from './duckdb/open-instance.ts';

export interface EngineSettings extends InstanceSettings {
  /** Queries that run at once; the others wait. Default: what the thread pool of the process leaves room for. */
  concurrency?: number;
}

const threadsLeftForOthers = 6;

/** Opens the data engine in `<folder>/engine`, or in memory when no folder is given. */
export async function createEngine(settings: EngineSettings): Promise<DataEngine> {
  const pool = Number(process.env['UV_THREADPOOL_SIZE'] ?? 4);
  const concurrency = settings.concurrency ?? Math.max(2, Math.min(8, pool - threadsLeftForOthers));
  return DuckDbEngine.start(await openInstance(settings), concurrency);
}

/** An engine in memory, for tests. */
export function createMemoryEngine(settings: Omit<EngineSettings, 'folder'> = {}): Promise<DataEngine> {
  return createEngine({ threads: 2, ...settings });
}
