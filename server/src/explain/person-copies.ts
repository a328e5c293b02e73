import type { TableSource } from '@fanfare/shared';
import type { Engine } from '../engine/engine.ts';
import { createKeyLookups, type KeyLookups } from './key-lookups.ts';
import { createScratchCopies } from './scratch-copies.ts';
import { createSortedCopies, type SortedCopies } from './sorted-copies.ts';

/** What questions about one person are answered from, copied once in the order of persons. */
export interface PersonCopies {
  linked: SortedCopies;
  keys: KeyLookups;
  /** Resolves when nothing is being copied. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What copies are made with. */
export interface PersonCopiesSettings {
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
  /** The least recently used make room. */
  budgetBytes: number;
  /** Told about a copy that could not be made or dropped. */
  onError(error: unknown): void;
}

export function createPersonCopies(engine: Engine, { tableRows, ...settings }: PersonCopiesSettings): PersonCopies {
  const copies = createScratchCopies(engine, settings);
  return {
    linked: createSortedCopies(engine, copies, tableRows),
    keys: createKeyLookups(copies),
    settled: () => copies.settled(),
    close: () => copies.close(),
  };
}
