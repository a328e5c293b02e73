import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FilterEffect } from './filter-effect-query.ts';

/** The campaigns, with their activities, the filters and the audiences that follow a filter. */
export function Followers({ effect }: { readonly effect: Pick<FilterEffect, 'campaigns' | 'filters' | 'audiences'> }) {
  const { t } = useTranslation('filters');
  const { campaigns, filters, audiences } = effect;
  return (
    <div className="grid max-h-56 gap-2 overflow-auto text-sm">
      {campaigns.length > 0 ? (
        <section aria-label={t('effect.followCampaigns', { count: campaigns.length })}>
          <p className="font-medium">{t('effect.followCampaigns', { count: campaigns.length })}</p>
          <ul className="list-disc pl-4">
            {campaigns.map((one) => (
              <li key={one.id} className="wrap-anywhere">
                <Link to={`/campaigns/${one.id}`} target="_blank" className="link underline">
                  {one.name}
                </Link>{' '}
                <span className="text-text-muted">{t('effect.activities', { names: one.activities.join(', ') })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {filters.length > 0 ? (
        <section aria-label={t('effect.followFilters', { count: filters.length })}>
          <p className="font-medium">{t('effect.followFilters', { count: filters.length })}</p>
          <ul className="list-disc pl-4">
            {filters.map((one) => (
              <li key={one.id}>
                <Link to={`/filters/${one.id}`} target="_blank" className="link underline">
                  {one.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {audiences.length > 0 ? (
        <section aria-label={t('effect.followAudiences', { count: audiences.length })}>
          <p className="font-medium">{t('effect.followAudiences', { count: audiences.length })}</p>
          <ul className="list-disc pl-4">
            {audiences.map((one) => (
              <li key={one.id}>
                <Link to={`/audiences/${one.id}`} target="_blank" className="link underline">
                  {one.label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
