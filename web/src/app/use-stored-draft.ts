import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../api/api-error.ts';

/** What the draft of something stored needs: each save names the lock it was made from. */
interface Stored {
  readonly lock: number;
}

export interface DraftOptions<T extends Stored, D> {
  /** As last fetched. */
  readonly latest: T;
  /** The part that is edited. */
  readonly draftOf: (stored: T) => D;
  /** Stores a draft over a version; throws ApiError when refused. */
  readonly save: (over: T, draft: D) => Promise<T>;
  /** Reads the newer version that a stale save is refused with. */
  readonly schema: z.ZodType<T>;
}

/** Something stored that is edited: what is typed, whether it differs from what is stored, and how to store it. */
export function useStoredDraft<T extends Stored, D extends object>({
  latest,
  draftOf,
  save,
  schema,
}: DraftOptions<T, D>) {
  const [base, setBase] = useState(latest);
  const [draft, setDraft] = useState<D>(() => draftOf(latest));
  const [stale, setStale] = useState<T>();
  const [refusal, setRefusal] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const changed = !isAlike(draft, draftOf(base));
  if (latest.lock > base.lock && !changed && !saving) take(latest);

  function take(stored: T) {
    setBase(stored);
    setDraft(draftOf(stored));
    setStale(undefined);
    setRefusal(undefined);
  }

  /** Stores it, by default over the version it was made from; false when refused, and nothing typed is lost. */
  async function store(over: T = base): Promise<boolean> {
    setSaving(true);
    try {
      take(await save(over, draft));
      return true;
    } catch (error) {
      const stored = newerIn(error, schema);
      setStale(stored);
      setRefusal(stored ? undefined : error);
      return false;
    } finally {
      setSaving(false);
    }
  }

  return {
    base,
    draft,
    changed,
    saving,
    stale,
    refusal,
    setDraft,
    change: (part: Partial<D>) => setDraft((before) => ({ ...before, ...part })),
    discard: () => take(base),
    takeTheirs: () => {
      if (stale) take(stale);
    },
    store,
  };
}

/** Whether two values are the same when written down. */
export function isAlike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What a stale save was refused with; undefined for any other failure. */
function newerIn<T>(error: unknown, schema: z.ZodType<T>): T | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('stored' in details)) return undefined;
  const parsed = schema.safeParse(details.stored);
  return parsed.success ? parsed.data : undefined;
}
