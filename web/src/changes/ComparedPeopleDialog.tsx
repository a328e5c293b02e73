import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { PeopleTable } from '../editor/inspector/PeopleTable.tsx';
import { formatCount } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { type BothGraphs, comparedPeopleQuery, type ComparedPart } from './comparison-query.ts';
import { outletNames } from './outlet-names.ts';

export interface ComparedPeopleDialogProps extends BothGraphs {
  readonly part: ComparedPart;
  readonly count: number;
  readonly onClose: () => void;
}

/** The people behind a number of the comparison. */
export function ComparedPeopleDialog({ before, after, part, count, onClose }: ComparedPeopleDialogProps) {
  const { t } = useTranslation('changes');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...comparedPeopleQuery({ before, after }, part, wanted),
    placeholderData: (known) => known,
  });
  const first = data?.pages[0];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const { name } = outletNames({ before, after }, part);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      width="lg"
      title={t(`people.listTitle.${part.part}`, { total: formatCount(count), name })}
      actions={<Button onClick={onClose}>{t('people.close')}</Button>}
    >
      <SearchField size="sm" label={t('people.search')} value={search} onValueChange={setSearch} />
      {error && !data ? <ErrorPanel title={t('people.listFailed')}>{errorMessage(error)}</ErrorPanel> : null}
      {!data && !error ? <LoadingLines lines={8} name={t('people.loading')} /> : null}
      {first ? (
        <>
          <div className="max-h-[50vh] overflow-y-auto">
            <PeopleTable
              label={t('people.list')}
              columns={first.columns}
              rows={rows}
              busy={isFetching}
              empty={wanted === '' ? t('people.nobody') : t('people.nobodyFound', { search: wanted })}
            />
          </div>
          <MoreRows
            shown={t('people.shown', { shown: rows.length, total: first.total })}
            more={t('people.more')}
            busy={isFetching}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        </>
      ) : null}
    </Dialog>
  );
}
