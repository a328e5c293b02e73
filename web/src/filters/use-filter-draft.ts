import type { ConditionGroup, FilterDraft, StoredFilter } from '@fanfare/shared';
import { useState } from 'react';
import { followParameters } from './follow-parameters.ts';
import { storedFilterOf } from './stored-filter-of.ts';
import { draftOf, useFilterChanges } from './use-filter-changes.ts';

/** A filter being edited: what is typed, whether it differs from what is stored, and how to store it. */
export function useFilterDraft(latest: StoredFilter) {
  const { save } = useFilterChanges();
  const [base, setBase] = useState(latest);
  const [draft, setDraft] = useState<FilterDraft>(() => draftOf(latest));
  const [stale, setStale] = useState<StoredFilter>();
  const [refusal, setRefusal] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const changed = !alike(draft, draftOf(base));
  if (latest.lock > base.lock && !changed && !saving) take(latest);

  function take(filter: StoredFilter) {
    setBase(filter);
    setDraft(draftOf(filter));
    setStale(undefined);
    setRefusal(undefined);
  }

  async function store(over: StoredFilter): Promise<boolean> {
    setSaving(true);
    try {
      take(await save(over, draft));
      return true;
    } catch (error) {
      const stored = storedFilterOf(error);
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
    /** Whether those who follow the filter would notice. */
    matters: !alike(draft.rule, base.rule) || !alike(draft.parameters, base.parameters),
    change: (part: Partial<FilterDraft>) => setDraft((before) => ({ ...before, ...part })),
    changeRule: (rule: ConditionGroup) =>
      setDraft((before) => ({
        ...before,
        rule,
        parameters: followParameters(before.parameters, before.rule, rule),
      })),
    discard: () => take(base),
    takeTheirs: () => {
      if (stale) take(stale);
    },
    /** Stores it, by default over the version it was made from; false when refused, and nothing typed is lost. */
    store: (over: StoredFilter = base) => store(over),
  };
}

function alike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
