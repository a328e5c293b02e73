import type { TableSource } from '@fanfare/shared';
import type { PrintPart, PrintTogether } from './compute-population.ts';
import type { PartCount } from './part-count.ts';
import type { PopulationPlan } from './population-plan.ts';

/** Limits of a population store. */
export interface PopulationStoreOptions {
  print: PrintPart;
  printTogether: PrintTogether;
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
  /** Queries that run at the same time. */
  slots: number;
  /** Stored keys are dropped, least recently used first, when they take more than this. */
  budgetBytes: number;
  /** Told about a table that could not be dropped. */
  onError(error: unknown): void;
}

/**
 * Computes populations, each once for everybody who wants it, and keeps their keys and counts by canonical key.
 * Keys in use stay; others make room when the budget is reached and are computed again when wanted.
 */
export interface PopulationStore {
  open(plan: PopulationPlan, actor: string): PopulationSession;
  usage(): { tables: number; bytes: number; running: number; waiting: number };
  close(): Promise<void>;
}

/** Somebody's interest in the parts of a plan. What nobody is interested in any more is given up, also while it runs. */
export interface PopulationSession {
  /** Count of a part of the plan, computed if it is not known. Rejects with an AbortError once the session is closed. */
  counted(key: string): Promise<{ count: PartCount; cached: boolean }>;
  /** Quoted table with the keys of a stored part of the plan; stays until the session is closed. */
  table(key: string): Promise<string>;
  /** Tables of all stored parts of the plan, by key. */
  tables(): Promise<ReadonlyMap<string, string>>;
  /** Share of the part's running query that is done; undefined when it is not running or not known. */
  progress(key: string): number | undefined;
  close(): void;
}
