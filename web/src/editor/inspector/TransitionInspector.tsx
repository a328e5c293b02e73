import { findActivity, findTransition, graphLimits, outletLabel, type TransitionId } from '@fanfare/shared';
import { MoveRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Tabs, type TabItem } from '../../ui/Tabs.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useDocument, useEditor, useView } from '../EditorContext.tsx';
import { ColumnsTab } from '../columns/ColumnsTab.tsx';
import { useAddedCount } from '../columns/use-added-count.ts';
import { nameTransition } from '../edits/edit-graph.ts';
import { useEditable } from '../use-editable.ts';
import { inspectActivity } from '../view-actions.ts';
import type { InspectorTab } from '../view-store.ts';
import { InspectorHeader } from './InspectorHeader.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { ResultBox } from './ResultBox.tsx';
import { ProfileTab } from './ProfileTab.tsx';
import { SqlTab } from './SqlTab.tsx';
import { say } from '../../i18n/speak.ts';

type TransitionTab = Exclude<InspectorTab, 'notes'>;

/** One arrow: how many it carries, who they are, and their SQL. */
export function TransitionInspector({ id }: { readonly id: TransitionId }) {
  const { t } = useTranslation(['editor', 'columns', 'counts']);
  const session = useEditor();
  const editable = useEditable();
  const graph = useDocument((state) => state.graph);
  const tab = useView((state) => (state.tab === 'notes' ? 'settings' : state.tab));
  const transition = findTransition(graph, id);
  const added = useAddedCount(transition?.from);
  if (!transition) return null;
  const { activity, port } = transition.from;
  const ends = [
    { word: t('inspector.from'), id: activity },
    { word: t('inspector.to'), id: transition.to.activity },
  ];
  const name = transition.label ?? say(outletLabel(graph, activity, port));
  const items: readonly TabItem<TransitionTab>[] = [
    {
      value: 'settings',
      label: t('inspector.settings'),
      panel: (
        <div className="flex flex-col gap-3 px-4 py-3.5">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
            {ends.map((end) => (
              <div key={end.word} className="contents">
                <dt className="text-text-muted">{end.word}</dt>
                <dd className="truncate">
                  <button type="button" className="link" onClick={() => inspectActivity(session, end.id)}>
                    {findActivity(graph, end.id)?.label}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
          <TextField
            label={t('inspector.transitionName')}
            help={t('inspector.transitionNameHelp')}
            optional
            disabled={!editable}
            maxLength={graphLimits.label}
            value={transition.label ?? ''}
            onValueChange={(label) => nameTransition(session, id, label)}
          />
          <ResultBox activity={activity} port={port} />
        </div>
      ),
    },
    { value: 'people', label: t('inspector.people'), panel: <PeopleTab activity={activity} port={port} /> },
    {
      value: 'columns',
      label: t('columns:title'),
      count: added === 0 ? undefined : added,
      panel: <ColumnsTab activity={activity} port={port} />,
    },
    {
      value: 'profile',
      label: t('counts:profile.title'),
      panel: <ProfileTab key={`${activity} ${port}`} activity={activity} port={port} />,
    },
    { value: 'sql', label: t('inspector.sql'), panel: <SqlTab activity={activity} port={port} /> },
  ];
  return (
    <>
      <InspectorHeader
        tile={
          <span className="grid size-(--activity-tile) place-items-center rounded-full bg-flow-soft text-flow-text">
            <Icon of={MoveRight} />
          </span>
        }
        title={<h2 className="truncate text-md">{name}</h2>}
        subtitle={t('inspector.transition')}
      />
      <Tabs
        label={t('inspector.transitionLabel', { name })}
        items={items}
        value={tab}
        onValueChange={(next) => session.view.setState({ tab: next })}
        className="flex-1"
      />
    </>
  );
}
