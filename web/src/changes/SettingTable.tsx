import type { Activity, SettingChange } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { settingAreas } from '../activities/setting-names.ts';
import { settingPath } from './setting-path.ts';

const HEAD = 'h-7 pr-3 text-left font-medium text-text-muted';
const CELL = 'max-w-80 border-t border-line py-1.5 pr-3 align-top wrap-anywhere';

export interface SettingTableProps {
  readonly before: Activity;
  readonly after: Activity;
  readonly changes: readonly SettingChange[];
}

/** Settings that differ, each called as on the screen, with both values. */
export function SettingTable({ before, after, changes }: SettingTableProps) {
  const { t } = useTranslation('changes');
  const { t: words } = useTranslation(settingAreas);
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
        {changes.map((change) => {
          const side = change.after === undefined ? before : after;
          const name = settingPath(words, after.type, change.path, side.config).join(' › ');
          return (
            <tr key={change.path.join('/')}>
              <th scope="row" title={change.path.join('.')} className={`${CELL} text-left font-normal text-text-muted`}>
                {name}
              </th>
              <td className={CELL}>
                <Value value={change.before} />
              </td>
              <td className={CELL}>
                <Value value={change.after} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: unknown }) {
  const { t } = useTranslation(['changes', 'flow']);
  if (value === undefined || value === null) return <span className="text-text-subtle">{t('activity.nothing')}</span>;
  if (typeof value === 'boolean') return t(value ? 'flow:yes' : 'flow:no');
  return <span className="line-clamp-6">{typeof value === 'string' ? value : JSON.stringify(value)}</span>;
}
