import type { StoredFilter } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import { filterListQuery } from './filter-queries.ts';

const NONE: readonly StoredFilter[] = [];

/** One predefined filter, to read and to change. */
export function FilterPage() {
  const { t } = useTranslation('filters');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const filters = useQuery(filterListQuery());
  const catalog = useQuery(catalogQuery());
  const filter = filters.data?.filters.find((one) => one.id === id);
  const back = <Button onClick={() => void navigate('/filters')}>{t('page.back')}</Button>;
  if (filter && catalog.data) {
    const { catalog: known } = catalog.data;
    return <FilterEditor key={id} latest={filter} all={filters.data?.filters ?? NONE} catalog={known} />;
  }
  const error = filters.error ?? catalog.error;
  return (
    <Page title={t('title')}>
      {error ? (
        <LoadFailed error={error} onRetry={() => void Promise.all([filters.refetch(), catalog.refetch()])} />
      ) : filters.data && catalog.data ? (
        <EmptyState title={t('page.goneTitle')} actions={back}>
          {t('page.gone')}
        </EmptyState>
      ) : (
        <LoadingLines lines={6} name={t('page.loading')} className="surface-box" />
      )}
    </Page>
  );
}
