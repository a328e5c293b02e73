import type { AudienceUse } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The campaigns, audiences and filters that refer to an audience. */
export function UsedBy({ use }: { readonly use: AudienceUse }) {
  const { t } = useTranslation('audiences');
  const { campaigns, audiences, filters } = use;
  if (campaigns.length + audiences.length + filters.length === 0) {
    return <p className="text-text-muted">{t('use.none')}</p>;
  }
  const groups = [
    {
      name: t('use.campaigns'),
      users: campaigns.map(({ id, name, activities }) => ({
        id,
        name,
        to: `/campaigns/${id}`,
        detail: t('use.activities', { names: activities.join(', ') }),
      })),
    },
    {
      name: t('use.audiences'),
      users: audiences.map(({ id, label }) => ({ id, name: label, to: `/audiences/${id}`, detail: '' })),
    },
    { name: t('use.filters'), users: filters.map(({ id, name }) => ({ id, name, to: `/filters/${id}`, detail: '' })) },
  ];
  return (
    <div className="grid max-h-80 gap-3 overflow-auto">
      {groups.map(({ name, users }) =>
        users.length === 0 ? null : (
          <section key={name} aria-label={name}>
            <h3 className="text-xs font-medium text-text-muted">{name}</h3>
            <ul className="list-disc pl-4">
              {users.map((one) => (
                <li key={one.id} className="wrap-anywhere">
                  <Link to={one.to} className="link underline">
                    {one.name}
                  </Link>{' '}
                  <span className="text-text-muted">{one.detail}</span>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
