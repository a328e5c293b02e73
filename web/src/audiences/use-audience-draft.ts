import { type StoredAudience, storedAudienceSchema } from '@fanfare/shared';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export type AudienceDraft = Pick<StoredAudience, 'label' | 'description' | 'rule'>;

/** An audience being edited: what is typed, whether it differs from what is stored, and how to store it. */
export function useAudienceDraft(latest: StoredAudience) {
  const { save } = useAudienceChanges();
  const [base, setBase] = useState(latest);
  const [draft, setDraft] = useState<AudienceDraft>(() => draftOf(latest));
  const [stale, setStale] = useState<StoredAudience>();
  const [refusal, setRefusal] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  if (latest.lock > base.lock && !changed && !saving) take(latest);

  function take(audience: StoredAudience) {
    setBase(audience);
    setDraft(draftOf(audience));
    setStale(undefined);
    setRefusal(undefined);
  }

  async function store(over: StoredAudience) {
    setSaving(true);
    try {
      take(await save(over, draft));
    } catch (error) {
      const stored = storedOf(error);
      setStale(stored);
      setRefusal(stored ? undefined : error);
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
    change: (part: Partial<AudienceDraft>) => setDraft((before) => ({ ...before, ...part })),
    discard: () => take(base),
    takeTheirs: () => {
      if (stale) take(stale);
    },
    /** Stores it over the version it was made from, or over a newer one; what is refused stays typed. */
    store: (over: StoredAudience = base) => store(over),
  };
}

function draftOf({ label, description, rule }: StoredAudience): AudienceDraft {
  return { label, description, rule };
}

/** The stored audience a stale save was refused with; undefined for any other failure. */
function storedOf(error: unknown): StoredAudience | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('stored' in details)) return undefined;
  const parsed = storedAudienceSchema.safeParse(details.stored);
  return parsed.success ? parsed.data : undefined;
}
