import type { Classify, RelationalPart } from '@fanfare/shared';
import { codesKey, type KnownCodes } from './known-codes.ts';
import type { Entry } from './population-entry.ts';

/** Knows the newest stored codes of every classification. */
export interface CodesIndex {
  /** Codes of the same classification for another population. */
  find(part: RelationalPart): { entry: Entry; part: Classify; known: KnownCodes } | undefined;
  /** Takes note of an entry that is stored. */
  note(entry: Entry): void;
  /** For an entry whose table is dropped. */
  forget(entry: Entry): void;
}

export function createCodesIndex(): CodesIndex {
  const newest = new Map<string, Entry>();
  const keyOf = ({ planned }: Entry): string | undefined => ('parts' in planned ? undefined : codesKey(planned.part));
  return {
    find(part) {
      const entry = newest.get(codesKey(part) ?? '');
      if (part.kind !== 'classify' || entry?.ready === undefined || 'parts' in entry.planned) return undefined;
      const before = entry.planned.part;
      if (before.kind !== 'classify') return undefined;
      return { entry, part, known: { input: before.input, table: entry.ready.table } };
    },
    note(entry) {
      const key = keyOf(entry);
      if (key !== undefined) newest.set(key, entry);
    },
    forget(entry) {
      const key = keyOf(entry);
      if (key !== undefined && newest.get(key) === entry) newest.delete(key);
    },
  };
}
