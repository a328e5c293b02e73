import { type Catalog, invariant, printStatement, type TableSource } from '@fanfare/shared';
import type { DataEngine } from '../engine/data-engine.ts';
import { denseGroupBits } from '../engine/populations/dense-groups.ts';
import { createPopulationStore } from '../engine/populations/population-store.ts';
import type { Logger } from '../logging.ts';
import type { CountParts } from './count-request.ts';

/** Settings of counting. */
export interface CountingSettings {
  engine: DataEngine;
  readCatalog(workspace: string): Promise<Catalog>;
  log: Logger;
  /** Queries for counts that run at the same time; the engine should allow more, for everything else. Default 4. */
  slots?: number;
  /** Stored keys are dropped, least recently used first, beyond this. Default 512 MB. */
  budgetBytes?: number;
  clock?(): Date;
}

/** Everything counts, people and SQL work with, and the way to end it. */
export interface Counting {
  parts: CountParts;
  close(): Promise<void>;
}

/** Sets counting up on an engine that has a scratch database attached. */
export function createCounting(settings: CountingSettings): Counting {
  const { engine, log, readCatalog } = settings;
  const tableRows = (source: TableSource): number => {
    const version = engine.versions(source.table).find((one) => one.version === source.version);
    invariant(version !== undefined, `version ${source.version} of ${source.table} is not held`);
    return version.rows;
  };
  const populations = createPopulationStore(engine, {
    print: (part, stored) => {
      const { text, values } = printStatement(part, {
        sourceSql: (source) => engine.sourceSql(source),
        stored: (key) => stored.get(key),
      });
      return { sql: text, values, settings: `SET perfect_ht_threshold = ${denseGroupBits(part, tableRows)}` };
    },
    tableRows,
    slots: settings.slots ?? 4,
    budgetBytes: settings.budgetBytes ?? 512 * 1024 * 1024,
    onError: (error) => log.error({ err: error }, 'a population could not be dropped'),
  });
  const clock = settings.clock ?? (() => new Date());
  return { parts: { engine, populations, log, readCatalog, tableRows, clock }, close: () => populations.close() };
}
