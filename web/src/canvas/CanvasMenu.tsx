import { useReactFlow } from '@xyflow/react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Alignment, alignments, findActivity, findGroup, membersOf, type Position } from '@fanfare/shared';
import type { Command, EditorWords } from '../editor/commands/command.ts';
import { commandMenu } from '../editor/commands/command-menu.ts';
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
import { ContextMenu } from '../ui/ContextMenu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { toast } from '../ui/toast-manager.ts';
import { arrowUnder } from './arrow-under.ts';
import { groupOfNode, noteOfNode } from './flow-elements.ts';

const ON_ACTIVITY = [
  ['inspect', 'rename', 'add-after', 'connect'],
  ['copy', 'cut', 'duplicate', 'disable', 'breakpoint', 'save-snippet'],
  ['select-after', 'group', '+join-group', 'ungroup', 'toggle-group', 'leave-group'],
  ['delete', 'delete-reconnect'],
];
const ON_SEVERAL = [
  ['copy', 'cut', 'duplicate', 'disable', 'breakpoint', 'save-snippet'],
  ['group', '+join-group', 'ungroup', 'toggle-group', 'leave-group'],
  ['+align', 'distribute-across', 'distribute-down'],
  ['delete', 'delete-reconnect'],
];
const ON_GROUP = [
  ['toggle-group', 'rename-group', 'ungroup'],
  ['copy', 'cut', 'duplicate', 'disable', 'breakpoint'],
  ['delete'],
];
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
/** The menu of what lies under the pointer: a card, several, a group, a note, an arrow, or the canvas. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const commands = useCommands();
  const flow = useReactFlow();
  const [entries, setEntries] = useState<readonly MenuEntry[]>([]);

  function menuOf(sections: readonly (readonly string[])[]): readonly MenuEntry[] {
    const allowed = editable ? sections : sections.map((names) => names.filter((name) => READS.has(name)));
    const named = commands.map((command) => ({ ...command, label: labelNow(session, t, command) }));
    return commandMenu(named, allowed, { '+align': alignMenu(commands, t), '+join-group': joinGroupMenu(session, t) });
  }

  function aim(event: MouseEvent) {
    const item = itemUnder(event);
    const { selection, graph } = session.documents.getState();
    if (!item) {
      const at = { x: event.clientX, y: event.clientY };
      const adding = editable ? addingMenu(session, t, at, flow.screenToFlowPosition(at)) : [];
      setEntries([...adding, ...menuOf(ON_PANE)]);
      return;
    }
    const ids = item.kind === 'group' ? membersOf(graph, item.id) : [item.id];
    const chosen = item.kind === 'note' ? notesOf(selection) : selection.activities;
    const several =
      item.kind !== 'transition' &&
      ids.every((id) => chosen.has(id)) &&
      selection.activities.size + notesOf(selection).size > ids.length;
    if (!several) select(session.documents, selectionOf(item, ids));
    session.view.setState({ focus: item });
    setEntries(menuOf(several ? ON_SEVERAL : MENUS[item.kind]));
  }

  return (
    <ContextMenu className="size-full" entries={entries}>
      <div className="size-full" onContextMenuCapture={aim}>
        {children}
      </div>
    </ContextMenu>
  );
}

/** How the chosen cards can be lined up. */
function alignMenu(commands: readonly Command[], t: EditorWords): MenuEntry {
  const ways = alignments.map((how) => ({ name: `align-${how}`, label: alignmentLabel(t, how) }));
  const named = ways.flatMap(({ name, label }) => {
    const command = commands.find((one) => one.name === name);
    return command ? [{ ...command, label }] : [];
  });
  const [section] = commandMenu(named, [ways.map(({ name }) => name)]);
  const entries = section && 'section' in section ? section.section : [];
  return { id: 'align', label: t('drawing.align'), entries };
}

/** What can be put where the pointer is: `screen` in pixels, `at` on the canvas. */
function addingMenu(session: EditorSession, t: EditorWords, screen: Position, at: Position): readonly MenuEntry[] {
  return [
    {
      id: 'add-here',
      label: t('commands.addHere'),
      onSelect: () => session.view.setState({ picker: { to: { kind: 'free', at }, screen } }),
    },
    {
      id: 'note-here',
      label: t('drawing.noteHere'),
      onSelect: () => requestAnimationFrame(() => addNote(session, at) || toast(t('drawing.noRoomForNote'))),
    },
  ];
}

/** What a command is called where it is offered: what it would do now, where it goes both ways. */
function labelNow(session: EditorSession, t: EditorWords, { name, label }: Command): string {
  const { graph } = session.documents.getState();
  if (name === 'turn') return t(graph.direction === 'right' ? 'drawing.turnDown' : 'drawing.turnRight');
  if (name === 'disable') {
    const off = targetActivities(session).every((id) => findActivity(graph, id)?.disabled);
    return t(off ? 'commands.enableOne' : 'commands.disableOne');
  }
  if (name === 'breakpoint') {
    const set = targetActivities(session).every((id) => findActivity(graph, id)?.breakpoint);
    return t(set ? 'commands.removeBreakpoint' : 'commands.setBreakpoint');
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
