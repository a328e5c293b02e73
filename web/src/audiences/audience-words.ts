import type { Catalog, StoredAudience } from '@fanfare/shared';
import { findDimension } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { say } from '../i18n/speak.ts';

/** What members of the audience are called. */
export function dimensionLabel(catalog: Catalog, name: string): string {
  return say(findDimension(catalog, name)?.label ?? name);
}

/** “2 campaigns, 1 rule”. */
export function usageOf(t: TFunction<'audiences'>, { usedBy }: StoredAudience): string {
  const others = usedBy.audiences + usedBy.filters;
  const parts = [
    ...(usedBy.campaigns > 0 ? [t('usedCampaigns', { count: usedBy.campaigns })] : []),
    ...(others > 0 ? [t('usedOthers', { count: others })] : []),
  ];
  return parts.length === 0 ? t('usedNone') : parts.join(', ');
}
