import type { Activity, GraphSurvey, SettingChange } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { settingAreas } from '../activities/setting-names.ts';
import { settingPath, settingPlace } from './setting-path.ts';
import { type SettingSpeaker, settingValue } from './setting-value.ts';
import { useAttributeWords } from './use-attribute-words.ts';

const HEAD = 'h-7 pr-3 text-left font-medium text-text-muted';
const CELL = 'max-w-80 border-t border-line py-1.5 pr-3 align-top wrap-anywhere';

export interface SettingTableProps {
  readonly before: Activity;
  readonly after: Activity;
  readonly changes: readonly SettingChange[];
  /** What is known of the campaign in both versions. */
  readonly surveys: { readonly before: GraphSurvey | undefined; readonly after: GraphSurvey | undefined };
}

/** Settings that differ, each called as on the screen, with both values. */
export function SettingTable({ before, after, changes, surveys }: SettingTableProps) {
  const { t } = useTranslation('changes');
  const { t: words } = useTranslation(settingAreas);
  const attributesOf = useAttributeWords();
  const speakers: Readonly<Record<'before' | 'after', SettingSpeaker>> = {
    before: { t: words, type: before.type, attribute: attributesOf(before, surveys.before) },
    after: { t: words, type: after.type, attribute: attributesOf(after, surveys.after) },
  };
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
          const place = settingPlace(change.path, side.config);
          const name = settingPath(words, after.type, change.path, side.config).join(' › ');
          return (
            <tr key={change.path.join('/')}>
              <th scope="row" title={change.path.join('.')} className={`${CELL} text-left font-normal text-text-muted`}>
                {name}
              </th>
              <td className={CELL}>
                <Value words={settingValue(change.before, place, speakers.before)} />
              </td>
              <td className={CELL}>
                <Value words={settingValue(change.after, place, speakers.after)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value({ words }: { readonly words: string }) {
  const { t } = useTranslation('changes');
  if (words === '') return <span className="text-text-subtle">{t('activity.nothing')}</span>;
  return <span className="line-clamp-6">{words}</span>;
}
