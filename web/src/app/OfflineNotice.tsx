import { getHealth } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { useReachable } from '../api/reachability.ts';
import { keepLettersOf } from '../i18n/letters.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';

const ASK_EVERY = 4000;

/** Says that the server does not answer, asks it again, and brings the page up to date when it does. */
export function OfflineNotice() {
  const { t } = useTranslation(['shell', 'editor', 'counts']);
  const reachable = useReachable();
  useQuery({
    queryKey: ['reachability'],
    queryFn: ({ signal }) => call(getHealth, { signal }),
    enabled: !reachable,
    refetchInterval: ASK_EVERY,
    retry: false,
    gcTime: 0,
  });
  useEffect(() => {
    const words = [t('offline'), t('editor:saved.offline'), t('editor:saved.now'), t('counts:reasons.unreachable')];
    keepLettersOf([...words, t('editor:saved.retryAt', { time: '' }), t('counts:unreachable', { time: '' })].join(''));
  }, [t]);
  useEffect(() => {
    if (!reachable) return () => void queryClient.invalidateQueries();
    return undefined;
  }, [reachable]);
  if (reachable) return null;
  return (
    <div className="fixed bottom-5 left-5 z-(--layer-toast) max-w-sm rounded-md shadow-pop">
      <InlineMessage tone="warning" icon={CloudOff} urgent>
        {t('offline')}
      </InlineMessage>
    </div>
  );
}
