import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { ExportMenu } from '../editor/inspector/ExportMenu.tsx';
import { PeopleTable } from '../editor/inspector/PeopleTable.tsx';
import { formatCount } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { MoreRows } from '../ui/MoreRows.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { type BothGraphs, comparedPeopleQuery, type ComparedPart, exportComparedPeople } from './comparison-query.ts';
import { outletNames } from './outlet-names.ts';

export interface ComparedPeopleDialogProps extends BothGraphs {
  readonly part: ComparedPart;
  readonly count: number;
  readonly onClose: () => void;
}

/** The people behind a number of the comparison. */
export function ComparedPeopleDialog({ before, after, part, count, onClose }: ComparedPeopleDialogProps) {
  const { t } = useTranslation('changes');
  const { head } = useEditor();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...comparedPeopleQuery({ before, after }, part, wanted),
    placeholderData: (known) => known,
  });
  const first = data?.pages[0];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const { name } = outletNames({ before, after }, part);
  const total = formatCount(count);
  const other =
    part.other === undefined
      ? undefined
      : outletNames({ before, after }, { activity: part.otherActivity ?? part.activity, port: part.other }).name;
  return (
    <Dialog
      onClose={onClose}
      width="lg"
      title={
        other === undefined
          ? t(`people.listTitle.${part.part}`, { total, name })
          : t('people.listTitle.moved', { total, from: name, to: other })
      }
      actions={<Button onClick={onClose}>{t('people.close')}</Button>}
    >
      <div className="flex items-center gap-2">
        <SearchField
          size="sm"
          label={t('people.search')}
          value={search}
          onValueChange={setSearch}
          className="min-w-0 flex-1"
        />
        {first ? (
          <ExportMenu
            columns={first.columns.map((column) => column.name)}
            save={(format, columns) =>
              exportComparedPeople({ before, after }, part, { campaign: head.getState().name, format, columns })
            }
          />
        ) : null}
      </div>
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
