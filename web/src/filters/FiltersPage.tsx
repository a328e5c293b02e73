import type { Catalog, StoredFilter } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { useActor } from '../app/use-actor.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { DeleteFilterDialog } from './DeleteFilterDialog.tsx';
import { FilterTable } from './FilterTable.tsx';
import { type FilterShown, isShown, says } from './filter-choice.ts';
import { filterListQuery } from './filter-queries.ts';
import { RenameFilterDialog } from './RenameFilterDialog.tsx';
import { useAudiences } from '../audiences/use-audiences.ts';
import { ruleWords } from './rule-words.ts';
import { useKnownFilters } from './use-known-filters.ts';

const SHOWN = ['all', 'shared', 'mine', 'favourites'] as const;

/** All predefined filters the reader sees: to find, edit, share, rename and delete them. */
export function FiltersPage() {
  const { t } = useTranslation('filters');
  const filters = useQuery(filterListQuery());
  const catalog = useQuery(catalogQuery());
  const loaded = filters.data && catalog.data;
  return (
    <Page title={t('title')} subtitle={t('explain')}>
      {filters.error && !filters.data ? (
        <LoadFailed error={filters.error} onRetry={() => void filters.refetch()} />
      ) : loaded ? (
        <FilterList filters={filters.data.filters} catalog={catalog.data.catalog} />
      ) : (
        <LoadingLines lines={6} name={t('loading')} className="surface-box" />
      )}
    </Page>
  );
}

interface FilterListProps {
  readonly filters: readonly StoredFilter[];
  readonly catalog: Catalog;
}

function FilterList({ filters, catalog }: FilterListProps) {
  const { t } = useTranslation('filters');
  const actor = useActor()?.name;
  const known = useKnownFilters(filters);
  const audiences = useAudiences();
  const [params, setParams] = useSearchParams();
  const [renaming, setRenaming] = useState<StoredFilter>();
  const [deleting, setDeleting] = useState<StoredFilter>();
  const search = params.get('search') ?? '';
  const shown = SHOWN.find((one) => one === params.get('show')) ?? 'all';
  const words = search.trim();

  function look(part: { readonly search?: string; readonly show?: FilterShown }) {
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(part)) {
          if (value === '' || value === 'all') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  }

  if (filters.length === 0) {
    return (
      <EmptyState title={t('none')} icon={ListFilter}>
        {t('noneText')}
      </EmptyState>
    );
  }
  const rows = filters
    .map((filter) => ({ filter, inWords: ruleWords(filter.rule, filter.table, catalog, known, audiences) }))
    .filter(({ filter, inWords }) => isShown(filter, shown, actor) && says(filter, words, inWords));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t('find')}
          value={search}
          onValueChange={(next) => look({ search: next })}
          className="w-72 max-w-full"
        />
        <SegmentedControl
          label={t('show')}
          value={shown}
          onValueChange={(show) => look({ show })}
          segments={SHOWN.map((value) => ({
            value,
            label: t(value),
            count: filters.filter((one) => isShown(one, value, actor)).length,
          }))}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title={words === '' ? t('nothingShown') : t('nothing', { search: words })}
          actions={<Button onClick={() => look({ search: '', show: 'all' })}>{t('clear')}</Button>}
        />
      ) : (
        <FilterTable rows={rows} catalog={catalog} onRename={setRenaming} onDelete={setDeleting} />
      )}
      {renaming ? <RenameFilterDialog filter={renaming} onClose={() => setRenaming(undefined)} /> : null}
      {deleting ? <DeleteFilterDialog filter={deleting} onClose={() => setDeleting(undefined)} /> : null}
    </>
  );
}
