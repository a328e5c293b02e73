import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { formatCount } from '../i18n/format.ts';
import { formatTime } from '../i18n/format-date.ts';
import { IconButton } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { audienceSizeQuery } from './audience-queries.ts';
import { MemberCount } from './MemberCount.tsx';

/** How many are in an audience, and the sum of how they came in. */
export function AudienceSizes({ id }: { readonly id: string }) {
  const { t } = useTranslation('audiences');
  const { data, error, isFetching, refetch } = useQuery(audienceSizeQuery(id));
  const parts = data
    ? [
        ...(data.byRule > 0 ? [t('size.rule', { count: data.byRule })] : []),
        ...(data.saved > 0 ? [t('size.saved', { count: data.saved })] : []),
        ...(data.added > 0 ? [t('size.added', { count: data.added })] : []),
      ]
    : [];
  return (
    <section aria-label={t('members')} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <MemberCount audience={id} size="lg" unit={t('size.now')} />
      {data && parts.length > 0 ? (
        <p className="tabular text-text-muted" data-testid="audience-sum">
          {t('size.of', { members: formatCount(data.members), parts: parts.join(' + ') })}
          {data.gone > 0 ? ` − ${t('size.gone', { count: data.gone })}` : ''}
        </p>
      ) : null}
      {data && !isFetching ? (
        <p className="text-xs text-text-subtle">{t('size.asOf', { time: formatTime(data.asOf, true) })}</p>
      ) : null}
      <IconButton icon={RefreshCw} size="sm" name={t('size.count')} onClick={() => void refetch()} />
      {error ? (
        <InlineMessage tone="warning" size="sm">
          {errorMessage(error)}
        </InlineMessage>
      ) : null}
    </section>
  );
}
