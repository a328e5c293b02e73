import { type Activity, type Change, settingChanges } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { lookOf } from '../activities/registry.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import type { GraphCheck } from '../editor/graph-check.ts';
import { useEditorMode } from '../editor/use-editor-mode.ts';
import { inspectActivity } from '../editor/view-actions.ts';
import { Chip } from '../ui/Chip.tsx';
import { Tile } from '../ui/Tile.tsx';
import { whatChanged } from './change-lines.ts';
import { SettingTable } from './SettingTable.tsx';
import { useRules } from './use-rules.ts';
import { wholeAttributes } from './whole-attributes.ts';

export interface ChangedActivityProps {
  readonly change: Change<Activity>;
  readonly words: { readonly before: GraphCheck; readonly after: GraphCheck };
}

const TONES = { added: 'accent', removed: 'outline', changed: 'neutral' } as const;

/** An activity in both versions: settings and rules in words, then setting by setting. */
export function ChangedActivity({ change, words }: ChangedActivityProps) {
  const { t } = useTranslation('changes');
  const session = useEditor();
  const { open } = useEditorMode();
  const present = useStore(session.documents, ({ graph }) => graph.activities.some(({ id }) => id === change.id));
  const before = change.kind === 'added' ? undefined : change.before;
  const after = change.kind === 'removed' ? undefined : change.after;
  const shown = after ?? before;
  if (!shown) return null;
  const look = lookOf(shown.type);
  const sides = [
    { title: t('activity.before'), activity: before, check: words.before },
    { title: t('activity.after'), activity: after, check: words.after },
  ].filter((side) => side.activity !== undefined);
  const fields =
    before && after ? wholeAttributes(settingChanges(before.config, after.config), before.config, after.config) : [];
  return (
    <li className="rounded-lg border border-line" data-testid={`changed-${change.id}`}>
      <header className="flex items-center gap-2.5 border-b border-line px-3.5 py-2.5">
        <Tile family={look.category} icon={look.icon} size="sm" off={change.kind === 'removed'} />
        <h3 className="min-w-0 truncate font-strong">{shown.label}</h3>
        <Chip tone={TONES[change.kind]}>{whatChanged(t, change)}</Chip>
        {present ? (
          <button
            type="button"
            className="link ml-auto min-h-6 flex-none text-xs"
            onClick={() => {
              open('canvas');
              inspectActivity(session, change.id);
            }}
          >
            {t('activity.goTo')}
          </button>
        ) : null}
      </header>
      <div className="grid gap-x-6 gap-y-3 px-3.5 py-3 narrow:grid-cols-2">
        {sides.map(({ title, activity, check }) => (
          <Side key={title} title={title} activity={activity} check={check} />
        ))}
      </div>
      {before && after && fields.length > 0 ? (
        <details className="border-t border-line px-3.5 py-2">
          <summary className="min-h-6 cursor-pointer text-xs font-medium text-text-muted">
            {t('activity.fields', { count: fields.length })}
          </summary>
          <SettingTable
            before={before}
            after={after}
            changes={fields}
            surveys={{ before: words.before.survey, after: words.after.survey }}
          />
        </details>
      ) : null}
    </li>
  );
}

interface SideProps {
  readonly title: string;
  readonly activity: Activity | undefined;
  readonly check: GraphCheck;
}

function Side({ title, activity, check }: SideProps) {
  const rulesOf = useRules();
  if (!activity) return null;
  const summary = check.summaries.get(activity.id);
  const rules = rulesOf(activity, check.survey);
  return (
    <div className="min-w-0">
      <h4 className="text-xs font-medium text-text-muted">{title}</h4>
      <p className="font-medium wrap-anywhere">{activity.label}</p>
      {summary ? <p className="text-text-muted wrap-anywhere">{summary}</p> : null}
      {rules.map((rule) => (
        <p key={rule.key} className="mt-1 wrap-anywhere">
          {rule.name === '' ? null : <span className="font-medium">{rule.name}: </span>}
          {rule.words}
        </p>
      ))}
      {activity.note ? <p className="mt-1 text-xs text-text-muted wrap-anywhere">{activity.note}</p> : null}
    </div>
  );
}
