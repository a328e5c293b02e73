import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleTable } from '../../editor/inspector/PeopleTable.tsx';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { type HistoryName, returnedQuery } from './history-query.ts';

/** The keys a history remembers, found by typing a part of one. */
export function ReturnedKeys({ name }: { readonly name: HistoryName }) {
  const { t } = useTranslation('flow');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...returnedQuery(name, wanted),
    placeholderData: (before) => before,
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const keys = data?.pages[0]?.columns ?? [];
  return (
    <>
      <SearchField size="sm" label={t('incremental.find')} value={search} onValueChange={setSearch} />
      {data ? (
        <div className="max-h-80 overflow-auto">
          <PeopleTable
            label={t('incremental.history')}
            columns={[
              ...keys.map((key) => ({ name: key, label: key, type: 'text', key: true })),
              { name: 'returned', label: t('incremental.returned'), type: 'text', key: false },
            ]}
            rows={rows.map((row) => [...row.key, formatMoment(row.returned)])}
            busy={isFetching}
            empty={t('incremental.nothingFound', { search: wanted })}
          />
        </div>
      ) : (
        <LoadingLines lines={4} />
      )}
      {hasNextPage ? (
        <Button size="sm" className="justify-self-start" disabled={isFetching} onClick={() => void fetchNextPage()}>
          {t('incremental.more')}
        </Button>
      ) : null}
    </>
  );
}
