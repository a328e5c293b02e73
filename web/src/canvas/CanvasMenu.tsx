import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Position } from '@fanfare/shared';
import type { Command } from '../editor/commands/command.ts';
import { useCommands } from '../editor/commands/use-commands.ts';
import { select } from '../editor/document/document-store.ts';
import { selectActivities, selectTransitions } from '../editor/document/selection.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { arrowUnder } from './arrow-under.ts';

const ON_ACTIVITY = [
  ['inspect', 'rename', 'add-after', 'connect'],
  ['copy', 'cut', 'duplicate', 'disable'],
  ['delete', 'delete-reconnect'],
];
const ON_SEVERAL = [
  ['copy', 'cut', 'duplicate', 'disable'],
  ['delete', 'delete-reconnect'],
];
const ON_TRANSITION = [['inspect', 'insert'], ['delete']];
const ON_PANE = [
  ['paste', 'select-all'],
  ['tidy', 'fit', 'reset-zoom'],
  ['undo', 'redo'],
];
const READS = new Set(['inspect', 'copy', 'select-all', 'fit', 'reset-zoom']);

/** The menu of what lies under the pointer: a card, several, an arrow, or the canvas. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const commands = useCommands();
  const flow = useReactFlow();
  const [names, setNames] = useState<readonly (readonly string[])[]>(ON_PANE);
  const [at, setAt] = useState<{ screen: Position; flow: Position } | undefined>();

  function aim(event: MouseEvent) {
    const item = itemUnder(event);
    const { selection } = session.documents.getState();
    const screen = { x: event.clientX, y: event.clientY };
    setAt({ screen, flow: flow.screenToFlowPosition(screen) });
    if (item?.kind === 'activity') {
      const several = selection.activities.has(item.id) && selection.activities.size > 1;
      if (!several) select(session.documents, selectActivities([item.id]));
      session.view.setState({ focus: item });
      setNames(several ? ON_SEVERAL : ON_ACTIVITY);
    } else if (item?.kind === 'transition') {
      select(session.documents, selectTransitions([item.id]));
      session.view.setState({ focus: item });
      setNames(ON_TRANSITION);
    } else setNames(ON_PANE);
  }

  const sections = names.map(
    (section, index): MenuEntry => ({
      id: String(index),
      section: section.flatMap((name) => {
        const command = commands.find((one) => one.name === name);
        return command && (editable || READS.has(name)) ? [entryOf(command)] : [];
      }),
    }),
  );
  const addHere: MenuEntry = {
    id: 'add-here',
    label: t('commands.addHere'),
    onSelect: () => {
      if (at) session.view.setState({ picker: { to: { kind: 'free', at: at.flow }, screen: at.screen } });
    },
  };
  const entries = names === ON_PANE && editable ? [addHere, ...sections] : sections;
  return (
    <ContextMenu className="size-full" entries={entries}>
      <div className="size-full" onContextMenuCapture={aim}>
        {children}
      </div>
    </ContextMenu>
  );
}

function entryOf(command: Command): MenuEntry {
  return {
    id: command.name,
    label: command.label,
    keys: printCombination(command.keys[0] ?? ''),
    danger: command.name.startsWith('delete'),
    onSelect: () => requestAnimationFrame(() => command.perform(new KeyboardEvent('keydown'))),
  };
}

function itemUnder(event: MouseEvent): CanvasItem | undefined {
  const { target } = event;
  const card = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node-activity') : null;
  const activity = card?.dataset['id'];
  if (activity !== undefined) return { kind: 'activity', id: activity };
  const transition = arrowUnder(event.clientX, event.clientY);
  return transition === undefined ? undefined : { kind: 'transition', id: transition };
}
