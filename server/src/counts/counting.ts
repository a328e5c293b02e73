import {
  type Catalog,
  type FilterLookup,
  invariant,
  noAudiences,
  noFiles,
  noFilters,
  type TableSource,
} from '@fanfare/shared';
import type { DataEngine } from '../engine/data-engine.ts';
import { createPopulationStore } from '../engine/populations/population-store.ts';
import { createPartPrinter } from '../engine/populations/print-part.ts';
import { createTogetherPrinter } from '../engine/populations/print-together.ts';
import { createPersonCopies } from '../explain/person-copies.ts';
import type { Logger } from '../logging.ts';
import type { CountParts } from './count-request.ts';

/** Settings of counting. */
export interface CountingSettings {
  engine: DataEngine;
  readCatalog(workspace: string): Promise<Catalog>;
  /** Predefined filters by id, with all they refer to. Without it there are none. */
  readFilters?(workspace: string, ids: readonly string[]): Promise<FilterLookup>;
  /** Audiences by id. Without it there are none. */
  readAudiences?: CountParts['readAudiences'];
  /** Files of a graph. Without it there are none. */
  readFiles?: CountParts['readFiles'];
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

/** Memory for copies in the order of persons, of what the engine may use. */
const shareForCopies = 1 / 16;

/** Sets counting up on an engine that has a scratch database attached. */
export function createCounting(settings: CountingSettings): Counting {
  const { engine, log, readCatalog } = settings;
  const tableRows = (source: TableSource): number => {
    const version = engine.versions(source.table).find((one) => one.version === source.version);
    invariant(version !== undefined, `version ${source.version} of ${source.table} is not held`);
    return version.rows;
  };
  const populations = createPopulationStore(engine, {
    print: createPartPrinter({ engine, tableRows }),
    printTogether: createTogetherPrinter(engine),
    tableRows,
    slots: settings.slots ?? 4,
    budgetBytes: settings.budgetBytes ?? 512 * 1024 * 1024,
    onError: (error) => log.error({ err: error }, 'a population could not be dropped'),
  });
  const copies = createPersonCopies(engine, {
    tableRows,
    budgetBytes: engine.resources().memoryBytes * shareForCopies,
    onError: (error) => log.error({ err: error }, 'a copy could not be made or dropped'),
  });
  const clock = settings.clock ?? (() => new Date());
  const {
    readFilters = async () => noFilters,
    readAudiences = async () => noAudiences,
    readFiles = async () => noFiles,
  } = settings;
  return {
    parts: { engine, populations, log, readCatalog, readFilters, readAudiences, readFiles, tableRows, clock, copies },
    close: async () => {
      await copies.close();
      await populations.close();
    },
  };
}
