import { type ActivityId, findActivity, graphLimits, isActivityType } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activityPresentations, lookOf } from '../../activities/registry.tsx';
import { HelpButton } from '../../inspector/HelpButton.tsx';
import { printCombination } from '../../shortcuts/key-combination.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { type TabItem, Tabs } from '../../ui/Tabs.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { useDocument, useEditor, useView } from '../EditorContext.tsx';
import { ColumnsTab } from '../columns/ColumnsTab.tsx';
import { rename, writeNote } from '../edits/edit-graph.ts';
import { useEditable } from '../use-editable.ts';
import type { InspectorTab } from '../view-store.ts';
import { InspectorHeader } from './InspectorHeader.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { SqlTab } from './SqlTab.tsx';
import { helpPage } from '../../activities/help-pages.ts';

const MORE = [
  'open-rule',
  'rename',
  'add-after',
  'connect',
  'duplicate',
  'disable',
  'breakpoint',
  'delete',
  'delete-reconnect',
];

/** One activity: its settings, the people it lets through, their SQL, and notes. */
export function ActivityInspector({ id }: { readonly id: ActivityId }) {
  const { t } = useTranslation(['editor', 'columns']);
  const session = useEditor();
  const editable = useEditable();
  const activity = useDocument((state) => findActivity(state.graph, id));
  const tab = useView((state) => (state.tab === 'profile' ? 'people' : state.tab));
  const commands = useCommands();
  if (!activity) return null;
  const look = lookOf(activity.type);
  const { type } = activity;
  const presentation = isActivityType(type) ? activityPresentations[type] : undefined;
  const items: readonly TabItem<InspectorTab>[] = [
    {
      value: 'settings',
      label: t(`inspector.${presentation?.settingsTab ?? 'settings'}`),
      panel: <SettingsTab activity={activity} />,
    },
    { value: 'people', label: t('inspector.people'), panel: <PeopleTab activity={id} /> },
    { value: 'columns', label: t('columns:title'), panel: <ColumnsTab activity={id} /> },
    { value: 'sql', label: t('inspector.sql'), panel: <SqlTab activity={id} /> },
    {
      value: 'notes',
      label: t('inspector.notes'),
      count: activity.note ? 1 : undefined,
      panel: (
        <div className="p-4">
          <TextArea
            label={t('inspector.note')}
            help={t('inspector.noteHelp')}
            rows={8}
            maxLength={graphLimits.note}
            disabled={!editable}
            value={activity.note ?? ''}
            onValueChange={(note) => writeNote(session, id, note)}
          />
        </div>
      ),
    },
  ];
  const entries = MORE.flatMap((name) => {
    const command = commands.find((one) => one.name === name);
    if (!command || (name === 'open-rule' && command.enabled?.(new KeyboardEvent('keydown')) === false)) return [];
    const keys = printCombination(command.keys[0] ?? '');
    const onSelect = () => requestAnimationFrame(() => command.perform(new KeyboardEvent('keydown')));
    return [{ id: name, label: command.label, keys, danger: name.startsWith('delete'), onSelect }];
  });
  return (
    <>
      <InspectorHeader
        tile={<Tile family={look.category} icon={look.icon} off={activity.disabled ?? false} />}
        title={
          editable ? (
            <TitleField id={id} label={activity.label} />
          ) : (
            <h2 className="truncate text-md">{activity.label}</h2>
          )
        }
        subtitle={look.title}
        more={
          <>
            {isActivityType(type) ? <HelpButton title={look.title} load={() => helpPage(type)} /> : null}
            {editable ? (
              <Menu
                align="end"
                trigger={<IconButton size="sm" icon={Ellipsis} name={t('inspector.more')} />}
                entries={entries}
              />
            ) : null}
          </>
        }
      />
      <Tabs
        label={t('inspector.label', { name: activity.label })}
        items={items}
        value={tab}
        onValueChange={(next) => session.view.setState({ tab: next })}
        className="flex-1"
      />
    </>
  );
}

function TitleField({ id, label }: { readonly id: ActivityId; readonly label: string }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const [typed, setTyped] = useState<string | undefined>();
  return (
    <input
      aria-label={t('inspector.title')}
      value={typed ?? label}
      maxLength={graphLimits.label}
      className="-ml-1.5 h-6 w-full truncate rounded-sm border border-transparent bg-transparent px-1.25 text-md font-strong hover:border-line-strong focus:border-control"
      onChange={(event) => {
        setTyped(event.target.value);
        rename(session, id, event.target.value);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
