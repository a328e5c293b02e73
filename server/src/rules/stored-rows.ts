import type { Relation } from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import { countedPart } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import type { PopulationSession } from '../engine/populations/population-store.ts';

/** Stored keys of a relation, kept until it is closed. */
export interface StoredRows {
  /** Where keys are stored, by relation key. @throws AbortError when it was closed before */
  tables: PopulationSession['tables'];
  close(): void;
}

/** Has the keys of a relation stored, so that reading its rows does not find it out again; nothing for whole tables. */
export function storedRows(parts: CountParts, relation: Relation | undefined, actor: string): StoredRows {
  const part = relation && relation.kind !== 'scan' ? countedPart(relation) : undefined;
  if (part === undefined) return { tables: async () => new Map(), close: () => undefined };
  const session = parts.populations.open(planPopulations([], [part]), actor);
  return { tables: () => session.tables(), close: () => session.close() };
}
