import type { StoredFilter } from '@fanfare/shared';
import type { TFunction } from 'i18next';

/** What uses a filter, in numbers: “2 campaigns, 1 filter”. */
export function usageWords(t: TFunction<'filters'>, { usedBy }: Pick<StoredFilter, 'usedBy'>): string {
  const { campaigns, filters, audiences } = usedBy;
  const parts = [
    ...(campaigns > 0 ? [t('usedCampaigns', { count: campaigns })] : []),
    ...(filters > 0 ? [t('usedFilters', { count: filters })] : []),
    ...(audiences > 0 ? [t('usedAudiences', { count: audiences })] : []),
  ];
  return parts.length === 0 ? t('usedNone') : parts.join(', ');
}

/** Whether a change of the filter reaches anything. */
export function isUsed({ usedBy }: Pick<StoredFilter, 'usedBy'>): boolean {
  return usedBy.campaigns + usedBy.filters + usedBy.audiences > 0;
}
