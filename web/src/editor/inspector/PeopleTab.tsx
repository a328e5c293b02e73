import type { ActivityId } from '@fanfare/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useCounts, useEditor, useView } from '../EditorContext.tsx';
import { outletNameOf } from '../edits/edit-graph.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { type ExportFormat, ExportMenu } from './ExportMenu.tsx';
import { OutletChoice } from './OutletChoice.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { exportPeopleOf, peopleQuery } from './people-query.ts';
import { useOutlet } from './use-outlet.ts';

/** The people on an outlet, or those dropped for a cause: search, choose columns, go on, export. */
export function PeopleTab({ activity, port: fixed }: { readonly activity: ActivityId; readonly port?: string }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const outlet = useOutlet(activity, fixed);
  const { port, graph } = outlet;
  const cause = useView((state) => (fixed === undefined ? state.cause : undefined));
  const causeLabel = useCounts((state) => {
    const numbers = state.activities.get(activity);
    return numbers?.state === 'exact' ? numbers.count.drops.find((drop) => drop.cause === cause)?.label : undefined;
  });
  const carried = useStore(session.checked, (check) => check.survey?.activities.get(activity)?.carries.get(port ?? ''));
  const [search, setSearch] = useState('');
  const [columns, setColumns] = useState<readonly string[] | undefined>();
  const wanted = useDeferredValue(search.trim());
  const request = { graph, activity, port: port ?? '', cause, columns, search: wanted };
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    ...peopleQuery(request),
    enabled: port !== undefined,
    placeholderData: (before) => before,
  });
  const first = data?.pages[0];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const name = outletNameOf(session, activity, port ?? '');
  const save = (format: ExportFormat, chosen: readonly string[] | undefined) => {
    const { name: campaign } = session.head.getState();
    return exportPeopleOf({ ...request, columns: chosen }, { campaign, format, name });
  };

  return (
    <div className="flex flex-col gap-3 px-4 py-3.5">
      {cause === undefined ? (
        <OutletChoice outlet={outlet} />
      ) : (
        <div>
          <Chip
            tone="warning"
            onRemove={() => session.view.setState({ cause: undefined })}
            removeName={causeLabel ?? cause}
          >
            {causeLabel ?? cause}
          </Chip>
        </div>
      )}
      {port === undefined ? <p className="text-text-muted">{t('people.notYet')}</p> : null}
      {error && !data ? (
        <ErrorPanel title={t('people.failed')} code={error instanceof ApiError ? error.reference : undefined}>
          {errorMessage(error)}
        </ErrorPanel>
      ) : null}
      {port !== undefined && !data && !error ? <LoadingLines lines={8} name={t('people.loading')} /> : null}
      {first ? (
        <>
          <div className="flex items-center gap-2">
            <SearchField
              size="sm"
              label={t('people.find')}
              value={search}
              onValueChange={setSearch}
              className="min-w-0 flex-1"
            />
            <ColumnMenu
              shown={first.columns}
              dimension={carried?.dimension}
              added={carried?.columns ?? []}
              onChange={setColumns}
            />
            <ExportMenu columns={first.columns.map((column) => column.name)} save={save} />
          </div>
          <PeopleTable
            label={t('people.table', { name })}
            columns={first.columns}
            rows={rows}
            busy={isFetching}
            empty={wanted === '' ? t('people.none') : t('people.nothingFound', { search: wanted })}
          />
          <MoreRows
            shown={t('people.range', { shown: rows.length, total: first.total })}
            more={t('people.more')}
            busy={isFetching}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        </>
      ) : null}
    </div>
  );
}
