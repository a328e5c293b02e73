import type { SettingChange } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';

const HEAD = 'h-7 pr-3 text-left font-medium text-text-muted';
const CELL = 'max-w-80 border-t border-line py-1.5 pr-3 align-top wrap-anywhere';

/** Settings that differ, each by its place as in a campaign file, with both values. */
export function SettingTable({ changes }: { readonly changes: readonly SettingChange[] }) {
  const { t } = useTranslation('changes');
  return (
    <table aria-label={t('activity.settings')} className="mt-1 w-full text-xs">
      <thead>
        <tr>
          <th scope="col" className={HEAD}>
            {t('activity.settings')}
          </th>
          <th scope="col" className={HEAD}>
            {t('activity.before')}
          </th>
          <th scope="col" className={HEAD}>
            {t('activity.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path.join('/')}>
            <th scope="row" className={`${CELL} text-left font-mono font-normal text-text-muted`}>
              {path.join(' › ')}
            </th>
            <td className={CELL}>
              <Value value={before} />
            </td>
            <td className={CELL}>
              <Value value={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('changes');
  if (value === undefined || value === null) return <span className="text-text-subtle">{t('activity.nothing')}</span>;
  return <span className="line-clamp-6">{typeof value === 'string' ? value : JSON.stringify(value)}</span>;
}
