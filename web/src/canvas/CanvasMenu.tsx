import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Alignment, alignments, findActivity, findGroup, membersOf, type Position } from '@fanfare/shared';
import type { Command, EditorWords } from '../editor/commands/command.ts';
import { joinGroupMenu } from '../editor/commands/join-group-menu.ts';
import { targetActivities } from '../editor/commands/selection-targets.ts';
import { useCommands } from '../editor/commands/use-commands.ts';
import { select } from '../editor/document/document-store.ts';
import {
  notesOf,
  type Selection,
  selectActivities,
  selectNotes,
  selectTransitions,
} from '../editor/document/selection.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { groupsHolding } from '../editor/edits/activity-groups.ts';
import { addNote } from '../editor/edits/canvas-notes.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditable } from '../editor/use-editable.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { toast } from '../ui/toast-manager.ts';
import { arrowUnder } from './arrow-under.ts';
import { groupOfNode, noteOfNode } from './flow-elements.ts';

const ON_ACTIVITY = [
  ['inspect', 'rename', 'add-after', 'connect'],
  ['copy', 'cut', 'duplicate', 'disable', 'save-snippet'],
  ['select-after', 'group', '+join-group', 'ungroup', 'toggle-group', 'leave-group'],
  ['delete', 'delete-reconnect'],
];
const ON_SEVERAL = [
  ['copy', 'cut', 'duplicate', 'disable', 'save-snippet'],
  ['group', '+join-group', 'ungroup', 'toggle-group', 'leave-group'],
  ['+align', 'distribute-across', 'distribute-down'],
  ['delete', 'delete-reconnect'],
];
const ON_GROUP = [['toggle-group', 'rename-group', 'ungroup'], ['copy', 'cut', 'duplicate', 'disable'], ['delete']];
const ON_NOTE = [['edit-note', 'copy', 'cut', 'duplicate'], ['delete']];
const ON_TRANSITION = [['inspect', 'insert'], ['delete']];
const ON_PANE = [
  ['paste', 'insert-snippet', 'select-all'],
  ['tidy', 'turn', 'fit', 'reset-zoom'],
  ['undo', 'redo'],
  ['save-file', 'save-svg', 'save-png'],
];
const READS = new Set([
  'save-file',
  'save-svg',
  'save-png',
  'inspect',
  'copy',
  'select-all',
  'select-after',
  'fit',
  'reset-zoom',
]);
/** Left out where they cannot be done, instead of standing there without effect. */
const SITUATIONAL = new Set([
  'ungroup',
  'toggle-group',
  'leave-group',
  'connect',
  'distribute-across',
  'distribute-down',
]);

/** The menu of what lies under the pointer: a card, several, a group, a note, an arrow, or the canvas. */
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
    if (!item) {
      setNames(ON_PANE);
      return;
    }
    const ids = item.kind === 'group' ? membersOf(session.documents.getState().graph, item.id) : [item.id];
    const chosen = item.kind === 'note' ? notesOf(selection) : selection.activities;
    const several =
      item.kind !== 'transition' &&
      ids.every((id) => chosen.has(id)) &&
      selection.activities.size + notesOf(selection).size > ids.length;
    if (!several) select(session.documents, selectionOf(item, ids));
    session.view.setState({ focus: item });
    setNames(several ? ON_SEVERAL : MENUS[item.kind]);
  }

  const aligning: MenuEntry = {
    id: 'align',
    label: t('drawing.align'),
    entries: alignments.flatMap((how) => {
      const command = commands.find((one) => one.name === `align-${how}`);
      return command ? [{ ...entryOf(command), label: alignmentLabel(t, how) }] : [];
    }),
  };
  const joining = joinGroupMenu(session, t);
  const sections = names.map(
    (section, index): MenuEntry => ({
      id: String(index),
      section: section.flatMap((name): MenuEntry[] => {
        if (name === '+align') return editable ? [aligning] : [];
        if (name === '+join-group') return editable && joining ? [joining] : [];
        const command = commands.find((one) => one.name === name);
        if (!command || !(editable || READS.has(name))) return [];
        if (SITUATIONAL.has(name) && command.enabled?.(new KeyboardEvent('keydown')) === false) return [];
        return [entryOf({ ...command, label: labelNow(session, t, command) })];
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
  const noteHere: MenuEntry = {
    id: 'note-here',
    label: t('drawing.noteHere'),
    onSelect: () => requestAnimationFrame(() => addNote(session, at?.flow) || toast(t('drawing.noRoomForNote'))),
  };
  const entries = names === ON_PANE && editable ? [addHere, noteHere, ...sections] : sections;
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

/** What a command is called where it is offered: what it would do now, where it goes both ways. */
function labelNow(session: EditorSession, t: EditorWords, { name, label }: Command): string {
  const { graph } = session.documents.getState();
  if (name === 'turn') return t(graph.direction === 'right' ? 'drawing.turnDown' : 'drawing.turnRight');
  if (name === 'disable') {
    const off = targetActivities(session).every((id) => findActivity(graph, id)?.disabled);
    return t(off ? 'commands.enableOne' : 'commands.disableOne');
  }
  if (name !== 'toggle-group') return label;
  const group = findGroup(graph, groupsHolding(session, targetActivities(session))[0] ?? '');
  return group ? t(group.collapsed ? 'drawing.expand' : 'drawing.collapse', { name: group.label }) : label;
}

function alignmentLabel(t: EditorWords, how: Alignment): string {
  switch (how) {
    case 'left':
      return t('drawing.alignLeft');
    case 'centre':
      return t('drawing.alignCentre');
    case 'right':
      return t('drawing.alignRight');
    case 'top':
      return t('drawing.alignTop');
    case 'middle':
      return t('drawing.alignMiddle');
    case 'bottom':
      return t('drawing.alignBottom');
  }
}

type Pointed = Exclude<CanvasItem, { kind: 'outlet' }>;

const MENUS: Record<Pointed['kind'], readonly (readonly string[])[]> = {
  activity: ON_ACTIVITY,
  group: ON_GROUP,
  note: ON_NOTE,
  transition: ON_TRANSITION,
};

function selectionOf(item: Pointed, ids: readonly string[]): Selection {
  if (item.kind === 'transition') return selectTransitions([item.id]);
  return item.kind === 'note' ? selectNotes([item.id]) : selectActivities(ids);
}

function itemUnder(event: MouseEvent): Pointed | undefined {
  const { target } = event;
  const card = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null;
  const id = card?.dataset['id'] ?? '';
  const note = noteOfNode(id);
  const group = groupOfNode(id);
  if (note !== undefined) return { kind: 'note', id: note };
  if (group !== undefined && isInGroupPart(target, card)) return { kind: 'group', id: group };
  if (card?.classList.contains('react-flow__node-activity')) return { kind: 'activity', id };
  const transition = arrowUnder(event.clientX, event.clientY);
  return transition === undefined ? undefined : { kind: 'transition', id: transition };
}

/** The card of a collapsed group, or the title of an open one; the inside of a frame is the canvas. */
function isInGroupPart(target: EventTarget, card: HTMLElement | null): boolean {
  const collapsed = card?.classList.contains('react-flow__node-collapsed') ?? false;
  return collapsed || (target instanceof Element && target.closest('.frame-title') !== null);
}
