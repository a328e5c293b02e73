import type { StoredFilter } from '@fanfare/shared';
import type { TFunction } from 'i18next';

/** What uses a filter, in numbers: “2 campaigns, 1 filter”. */
export function usageWords(t: TFunction<'filters'>, { usedBy }: Pick<StoredFilter, 'usedBy'>): string {
  const campaigns = t('usedCampaigns', { count: usedBy.campaigns });
  const filters = t('usedFilters', { count: usedBy.filters });
  if (usedBy.campaigns > 0 && usedBy.filters > 0) return t('usedBoth', { campaigns, filters });
  if (usedBy.campaigns > 0) return campaigns;
  return usedBy.filters > 0 ? filters : t('usedNone');
}
