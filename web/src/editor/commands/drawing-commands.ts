import { type Alignment, findCanvasNote, groupByActivity } from '@fanfare/shared';
import { modifierName } from '../../shortcuts/key-combination.ts';
import { announce } from '../../ui/announcer.ts';
import { toast } from '../../ui/toast-manager.ts';
import { dissolveGroups, groupsHolding, groupTogether, takeOut, toggleGroups } from '../edits/activity-groups.ts';
import { alignThings, distributeThings, moveWithAfter, turnFlow } from '../edits/arranging.ts';
import { addNote, resizeNote } from '../edits/canvas-notes.ts';
import { withAfter } from '../edits/downstream.ts';
import { select } from '../document/document-store.ts';
import { selectActivities } from '../document/selection.ts';
import { type Command, type CommandContext, onCanvas, onCanvasItem } from './command.ts';
import { targetActivities, targetNotes } from './selection-targets.ts';

const STEP = 20;
/** What makes sense without a drawing in view as well. */
const NOT_ONLY_DRAWN = new Set([
  'select-after',
  'group',
  'ungroup',
  'rename-group',
  'leave-group',
  'note',
  'edit-note',
]);

/** What belongs to the drawing alone: aligning, groups, notes, the direction of the flow, moving with what follows. */
export function drawingCommands(context: CommandContext): Command[] {
  const all = [...arrangingCommands(context), ...groupCommands(context), ...noteCommands(context)];
  return context.mode === 'canvas' ? all : all.filter(({ name }) => NOT_ONLY_DRAWN.has(name));
}

/** Aligning and distributing what is chosen, turning the flow, and moving activities with all that follows. */
function arrangingCommands({ session, t, editable, mode }: CommandContext): Command[] {
  const { documents } = session;
  const things = () => ({ activities: targetActivities(session), notes: targetNotes(session) });
  const count = () => things().activities.length + things().notes.length;
  const align = (how: Alignment, label: string): Command => ({
    name: `align-${how}`,
    label: t('drawing.alignNamed', { how: label }),
    keys: [],
    enabled: () => editable && mode === 'canvas' && count() > 1,
    perform: () => alignThings(session, things(), how),
  });
  const distribute = (along: 'across' | 'down', label: string): Command => ({
    name: `distribute-${along}`,
    label,
    keys: [],
    enabled: () => editable && mode === 'canvas' && count() > 2,
    perform: () => distributeThings(session, things(), along),
  });
  const move = (name: string, label: string, key: string, x: number, y: number): Command => ({
    name,
    label,
    keys: [`Shift+Alt+${key}`],
    repeats: true,
    directly: true,
    enabled: (event) => editable && mode === 'canvas' && onCanvas(event) && targetActivities(session).length > 0,
    perform: () => moveWithAfter(session, targetActivities(session), { x: x * STEP, y: y * STEP }),
  });
  return [
    align('left', t('drawing.alignLeft')),
    align('centre', t('drawing.alignCentre')),
    align('right', t('drawing.alignRight')),
    align('top', t('drawing.alignTop')),
    align('middle', t('drawing.alignMiddle')),
    align('bottom', t('drawing.alignBottom')),
    distribute('across', t('drawing.distributeAcross')),
    distribute('down', t('drawing.distributeDown')),
    move('move-with-up', t('drawing.moveWithUp'), 'ArrowUp', 0, -1),
    move('move-with-down', t('drawing.moveWithDown'), 'ArrowDown', 0, 1),
    move('move-with-left', t('drawing.moveWithLeft'), 'ArrowLeft', -1, 0),
    move('move-with-right', t('drawing.moveWithRight'), 'ArrowRight', 1, 0),
    byPointer('move-with', t('drawing.moveWith'), t('drawing.moveWithHow')),
    byPointer('join-drag', t('drawing.joinDrag'), t('drawing.joinDragHow')),
    byPointer('copy-drag', t('drawing.copyDrag'), t('drawing.copyDragHow', { mod: modifierName() })),
    {
      name: 'select-after',
      label: t('drawing.selectAfter'),
      keys: [],
      enabled: () => targetActivities(session).length > 0,
      perform: () =>
        select(documents, selectActivities(withAfter(documents.getState().graph, targetActivities(session)))),
    },
    {
      name: 'turn',
      label: t('drawing.turn'),
      keys: [],
      enabled: () => editable && mode === 'canvas',
      perform: () => {
        turnFlow(session).catch(() => announce(t('commands.tidyFailed'), { assertive: true }));
      },
    },
  ];
}

/** What only the pointer does; listed with the keys. */
function byPointer(name: string, label: string, gesture: string): Command {
  return { name, label, gesture, keys: [], directly: true, perform: () => undefined };
}

function groupCommands({ session, t, editable, mode }: CommandContext): Command[] {
  const chosen = () => targetActivities(session);
  const groups = () => groupsHolding(session, chosen());
  const grouped = () => {
    const known = groupByActivity(session.documents.getState().graph);
    return chosen().filter((id) => known.has(id));
  };
  const can = (event: KeyboardEvent) => editable && mode !== 'changes' && onCanvas(event);
  return [
    {
      name: 'group',
      label: t('drawing.group'),
      keys: ['Mod+G'],
      enabled: (event) => can(event) && chosen().length > 0,
      perform: () => {
        if (!groupTogether(session, chosen(), t('drawing.groupName'))) toast(t('drawing.noRoomForGroup'));
      },
    },
    {
      name: 'ungroup',
      label: t('drawing.ungroup'),
      keys: ['Mod+Shift+G'],
      enabled: (event) => can(event) && groups().length > 0,
      perform: () => dissolveGroups(session, chosen()),
    },
    {
      name: 'toggle-group',
      label: t('drawing.toggleGroup'),
      keys: ['G'],
      enabled: (event) => can(event) && groups().length > 0,
      perform: () => toggleGroups(session, groups()),
    },
    {
      name: 'rename-group',
      label: t('drawing.renameGroup'),
      keys: ['F2'],
      enabled: (event) => can(event) && session.view.getState().focus?.kind === 'group' && groups().length === 1,
      perform: () => session.view.setState({ renamingGroup: groups()[0] }),
    },
    {
      name: 'leave-group',
      label: t('drawing.leaveGroup'),
      keys: [],
      enabled: () => editable && grouped().length > 0,
      perform: () => takeOut(session, grouped()),
    },
  ];
}

function noteCommands({ session, t, editable, mode }: CommandContext): Command[] {
  const target = () => {
    const { focus } = session.view.getState();
    return focus?.kind === 'note' ? focus.id : undefined;
  };
  const resize = (name: string, label: string, key: string, wider: number, taller: number): Command => ({
    name,
    label,
    keys: [`Shift+Alt+${key}`],
    repeats: true,
    directly: true,
    enabled: (event) => editable && mode === 'canvas' && onCanvasItem(event) && target() !== undefined,
    perform: () => {
      const note = findCanvasNote(session.documents.getState().graph, target() ?? '');
      if (!note) return;
      const { width, height } = note.size;
      const box = { ...note.at, width: width + wider * STEP, height: height + taller * STEP };
      resizeNote(session, note.id, box, `note-size:${note.id}`);
    },
  });
  return [
    {
      name: 'note',
      label: t('drawing.note'),
      keys: ['Shift+S'],
      enabled: (event) => editable && mode !== 'changes' && onCanvas(event),
      perform: () => {
        if (!addNote(session)) toast(t('drawing.noRoomForNote'));
      },
    },
    {
      name: 'edit-note',
      label: t('drawing.editNote'),
      keys: ['Enter', 'F2'],
      directly: true,
      enabled: (event) => editable && mode !== 'changes' && onCanvasItem(event) && target() !== undefined,
      perform: () => session.view.setState({ editingNote: target() }),
    },
    resize('note-wider', t('drawing.noteWider'), 'ArrowRight', 1, 0),
    resize('note-narrower', t('drawing.noteNarrower'), 'ArrowLeft', -1, 0),
    resize('note-taller', t('drawing.noteTaller'), 'ArrowDown', 0, 1),
    resize('note-shorter', t('drawing.noteShorter'), 'ArrowUp', 0, -1),
  ];
}
