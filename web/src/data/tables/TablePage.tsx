import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { tablesQuery } from '../../api/data-queries.ts';
import { NotFoundPage } from '../../app/NotFoundPage.tsx';
import { Page } from '../../app/Page.tsx';
import { formatCount } from '../../i18n/format.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { ColumnsView } from './ColumnsView.tsx';
import { RowsView } from './RowsView.tsx';
import { VersionsView } from './VersionsView.tsx';

const VIEWS = ['rows', 'columns', 'versions'] as const;
type View = (typeof VIEWS)[number];

/** One table: its rows, what its columns hold, and its versions. The view stands in the address. */
export function TablePage() {
  const { t } = useTranslation('data');
  const { table: name = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const tables = useQuery(tablesQuery());
  const head = tables.data?.tables.find((one) => one.name === name);
  if (tables.data && !head) return <NotFoundPage />;
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'rows';
  return (
    <Page title={head?.label ?? name} subtitle={head ? t('table.asOf', { version: formatCount(head.version) }) : null}>
      <Tabs<View>
        label={t('table.views', { table: name })}
        value={view}
        onValueChange={(next) => setSearch(next === 'rows' ? {} : { view: next })}
        className="surface-box"
        panelClassName="p-4"
        items={[
          { value: 'rows', label: t('table.rows'), count: head?.rows, panel: <RowsView table={name} /> },
          { value: 'columns', label: t('table.columns'), count: head?.columns, panel: <ColumnsView table={name} /> },
          { value: 'versions', label: t('table.versions'), panel: <VersionsView table={name} /> },
        ]}
      />
    </Page>
  );
}
