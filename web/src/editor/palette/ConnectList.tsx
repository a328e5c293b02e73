import { connectionProblem, freeOutlets } from '@fanfare/shared';
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../activities/registry.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { screenPlaceOf } from '../commands/selection-targets.ts';
import { useDocument, useEditor, useView } from '../EditorContext.tsx';
import { connectEnds, outletNameOf } from '../edits/edit-graph.ts';
import { readingOrder } from '../navigation.ts';
import { pointAnchor } from './point-anchor.ts';
import { say } from '../../i18n/speak.ts';

/** Draws an arrow without a pointer: the activities that can take it, by name. */
export function ConnectList() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const connecting = useView((state) => state.connecting);
  const graph = useDocument((state) => state.graph);
  const [chosen, setChosen] = useState<string | undefined>();
  const anchor = useMemo(
    () => (connecting ? pointAnchor(screenPlaceOf({ kind: 'activity', id: connecting.activity })) : null),
    [connecting],
  );
  const activity = connecting?.activity ?? '';
  const ports = connecting ? freeOutlets(graph, activity).map((outlet) => outlet.port) : [];
  const port = ports.find((one) => one.id === (chosen ?? connecting?.port))?.id ?? ports[0]?.id ?? '';
  const name = connecting ? outletNameOf(session, activity, port) : '';
  const targets = connecting
    ? readingOrder(graph).filter((id) => !connectionProblem(graph, { from: { activity, port }, to: { activity: id } }))
    : [];

  function close() {
    session.view.setState({ connecting: undefined });
    setChosen(undefined);
    session.view.getState().controls?.focus({ kind: 'activity', id: activity });
  }

  if (!connecting) return null;
  return (
    <Popover
      open
      onOpenChange={(open) => (open ? undefined : close())}
      anchor={anchor}
      align="center"
      leaveFocus
      label={t('picker.connectTitle', { name })}
      className="w-64 p-2!"
    >
      <p className="mb-1.5 truncate px-1 font-strong">{t('picker.connectTitle', { name })}</p>
      {ports.length > 1 ? (
        <Select
          size="sm"
          label={t('picker.from')}
          className="mb-1.5"
          value={port}
          onValueChange={setChosen}
          options={ports.map((one) => ({ value: one.id, label: say(one.label) }))}
        />
      ) : null}
      <Command
        label={t('picker.connectFind')}
        loop
        filter={(_, search, words = []) =>
          words.some((word) => word.toLowerCase().includes(search.trim().toLowerCase())) ? 1 : 0
        }
      >
        <Command.Input placeholder={t('picker.connectFind')} className="control mb-1 w-full px-2.5 text-sm outline-0" />
        <Command.List className="max-h-72 overflow-auto">
          <Command.Empty className="p-2 text-text-muted">{t('picker.connectNone')}</Command.Empty>
          {targets.map((id) => {
            const target = graph.activities.find((one) => one.id === id);
            const look = lookOf(target?.type ?? '');
            return (
              <Command.Item
                key={id}
                value={id}
                keywords={[target?.label ?? '', look.title]}
                className="flex h-8 items-center gap-[9px] rounded-sm px-1.5 text-sm data-[selected=true]:bg-hover"
                onSelect={() => {
                  connectEnds(session, { from: { activity, port }, to: { activity: id } });
                  close();
                }}
              >
                <Tile family={look.category} icon={look.icon} size="sm" />
                <span className="truncate">{target?.label}</span>
              </Command.Item>
            );
          })}
        </Command.List>
      </Command>
    </Popover>
  );
}
