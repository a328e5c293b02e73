import type { Catalog, ConditionGroup, FilterCondition } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { errorMessage } from '../api/api-error.ts';
import { useActor } from '../app/use-actor.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { toast } from '../ui/toast-manager.ts';
import { type FilterShown, isShown, says } from './filter-choice.ts';
import { detached, tableLabel } from './filter-parameters.ts';
import { filterListQuery } from './filter-queries.ts';
import { useAudiences } from '../audiences/use-audiences.ts';
import { ruleWords } from './rule-words.ts';
import { SavedFilterItem } from './SavedFilterItem.tsx';
import { useKnownFilters } from './use-known-filters.ts';

export interface SavedFiltersPanelProps {
  readonly catalog: Catalog;
  readonly table: string;
  readonly readOnly: boolean;
  readonly onInsert: (condition: FilterCondition | ConditionGroup) => void;
  /** Absent when the reader may not save filters. */
  readonly onSave: (() => void) | undefined;
  /** Why the rule cannot be saved as a filter now. */
  readonly saveRefused: string | undefined;
}

const SHOWN = ['all', 'shared', 'mine', 'favourites'] as const;

/** The saved filters about a table, found by words; one is opened to read it and insert it. */
export function SavedFiltersPanel(props: SavedFiltersPanelProps) {
  const { t } = useTranslation('filters');
  const { catalog, table, readOnly, onInsert, onSave, saveRefused } = props;
  const actor = useActor()?.name;
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<FilterShown>('all');
  const [opened, setOpened] = useState<string>();
  const { data, error, isPending, refetch } = useQuery(filterListQuery(table));
  const known = useKnownFilters(data?.filters);
  const audiences = useAudiences();
  const all = data?.filters ?? [];
  const words = search.trim();
  const found = all
    .map((filter) => ({ filter, inWords: ruleWords(filter.rule, table, catalog, known, audiences) }))
    .filter(({ filter, inWords }) => isShown(filter, shown, actor) && says(filter, words, inWords));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 pt-1">
      {all.length > 0 ? (
        <>
          <SearchField size="sm" label={t('find')} value={search} onValueChange={setSearch} />
          <SegmentedControl
            label={t('show')}
            value={shown}
            onValueChange={setShown}
            className="flex-wrap"
            segments={SHOWN.map((value) => ({
              value,
              label: t(value),
              count: all.filter((one) => isShown(one, value, actor)).length,
            }))}
          />
        </>
      ) : null}
      {error ? (
        <InlineMessage
          tone="danger"
          size="sm"
          title={t('failed')}
          actions={
            <Button size="sm" onClick={() => void refetch()}>
              {t('tryAgain')}
            </Button>
          }
        >
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
      {isPending ? <LoadingLines lines={3} name={t('loading')} /> : null}
      {data && all.length === 0 ? (
        <div className="text-text-muted">
          <p className="font-medium">{t('noneOfTable', { table: tableLabel(catalog, table) })}</p>
          <p>{t('noneText')}</p>
        </div>
      ) : null}
      {all.length > 0 && found.length === 0 ? (
        <p className="flex flex-wrap items-center gap-2 text-text-muted">
          {words === '' ? t('nothingShown') : t('nothing', { search: words })}
          <Button
            size="sm"
            kind="quiet"
            onClick={() => {
              setSearch('');
              setShown('all');
            }}
          >
            {t('clear')}
          </Button>
        </p>
      ) : null}
      {found.length > 0 ? (
        <ul
          aria-label={t('list')}
          className="-mx-1 grid max-h-80 grid-cols-[minmax(0,1fr)] gap-0.5 overflow-y-auto px-1"
        >
          {found.map(({ filter, inWords }) => (
            <SavedFilterItem
              key={filter.id}
              filter={filter}
              inWords={inWords}
              open={opened === filter.id}
              readOnly={readOnly}
              onToggle={() => setOpened(opened === filter.id ? undefined : filter.id)}
              onLink={() => {
                onInsert({ kind: 'filter', filter: filter.id, values: {} });
                toast(t('inserted', { name: filter.name }));
              }}
              onCopy={() => {
                onInsert(detached(filter, {}));
                toast(t('copied', { name: filter.name }));
              }}
            />
          ))}
        </ul>
      ) : null}
      <footer className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-2">
        {onSave ? (
          <Button size="sm" onClick={onSave} disabledReason={saveRefused}>
            {t('saveRule')}
          </Button>
        ) : null}
        <Link to="/filters" className="link">
          {t('allFilters')}
        </Link>
      </footer>
    </div>
  );
}
