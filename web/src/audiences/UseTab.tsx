import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { audienceUseQuery } from './audience-queries.ts';
import { UsedBy } from './UsedBy.tsx';

/** What refers to an audience. */
export function UseTab({ id }: { readonly id: string }) {
  const { t } = useTranslation('audiences');
  const { data, error, refetch } = useQuery(audienceUseQuery(id));
  if (data) return <UsedBy use={data} />;
  return error ? (
    <LoadFailed error={error} onRetry={() => void refetch()} />
  ) : (
    <LoadingLines lines={3} name={t('delete.checking')} />
  );
}
