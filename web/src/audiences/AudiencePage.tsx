import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { catalogQuery } from '../api/data-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { AudienceEditor } from './AudienceEditor.tsx';
import { audienceListQuery } from './audience-queries.ts';

/** One audience, to look at and to change. */
export function AudiencePage() {
  const { t } = useTranslation('audiences');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const audiences = useQuery(audienceListQuery());
  const catalog = useQuery(catalogQuery());
  const audience = audiences.data?.audiences.find((one) => one.id === id);
  if (audience && catalog.data) return <AudienceEditor key={id} latest={audience} catalog={catalog.data.catalog} />;
  const error = audiences.error ?? catalog.error;
  return (
    <Page title={t('title')}>
      {error ? (
        <LoadFailed error={error} onRetry={() => void Promise.all([audiences.refetch(), catalog.refetch()])} />
      ) : audiences.data && catalog.data ? (
        <EmptyState
          title={t('page.goneTitle')}
          actions={<Button onClick={() => void navigate('/audiences')}>{t('page.back')}</Button>}
        >
          {t('page.gone')}
        </EmptyState>
      ) : (
        <LoadingLines lines={6} name={t('page.loading')} className="surface-box" />
      )}
    </Page>
  );
}
