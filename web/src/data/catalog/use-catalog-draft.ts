import { type Catalog, type CatalogDocument, saveCatalog } from '@fanfare/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorCode } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { catalogKey, catalogQuery, tablesKey } from '../../api/data-queries.ts';

/** The catalog as it is being edited: what is stored, what is typed, and the ways to bring them together. */
export function useCatalogDraft() {
  const client = useQueryClient();
  const stored = useQuery(catalogQuery());
  const [draft, setDraft] = useState<{ lock: number; catalog: Catalog<string> }>();
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const catalog = draft?.catalog ?? stored.data?.catalog;

  async function save(lock: number) {
    if (!draft) return false;
    setSaving(true);
    setError(undefined);
    try {
      const saved = await call(saveCatalog, { body: { lock, catalog: draft.catalog } });
      client.setQueryData<CatalogDocument>(catalogKey, saved);
      setDraft(undefined);
      await Promise.all([catalogKey, tablesKey].map((queryKey) => client.invalidateQueries({ queryKey })));
      return true;
    } catch (failure) {
      setError(failure);
      if (errorCode(failure) === 'catalog.stale') await stored.refetch();
      return false;
    } finally {
      setSaving(false);
    }
  }

  return {
    stored,
    catalog,
    problems: stored.data?.problems ?? [],
    changed: draft !== undefined,
    stale: errorCode(error) === 'catalog.stale',
    error,
    saving,
    change: (next: Catalog<string>) => setDraft({ lock: draft?.lock ?? stored.data?.lock ?? 0, catalog: next }),
    save: () => save(draft?.lock ?? 0),
    saveOver: () => save(stored.data?.lock ?? 0),
    discard: () => {
      setDraft(undefined);
      setError(undefined);
    },
  };
}
