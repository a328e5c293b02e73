import { announce } from '../../ui/announcer.ts';
import { toast } from '../../ui/toast-manager.ts';
import { select, undo } from '../document/document-store.ts';
import { isEmptySelection, noSelection, selectActivities } from '../document/selection.ts';
import { duplicate, removeSelection, tidyUp, toggleBreakpoint, toggleDisabled } from '../edits/edit-graph.ts';
import { onCanvas, onCanvasItem, type Command, type CommandContext } from './command.ts';
import { chooseFocused, targetActivities, targetNotes } from './selection-targets.ts';

/** What changes the chosen activities and arrows. */
export function editCommands({ session, t, editable }: CommandContext): Command[] {
  const { documents, view } = session;
  const hasActivities = () => editable && targetActivities(session).length > 0;
  const hasAnything = () =>
    editable &&
    (!isEmptySelection(documents.getState().selection) ||
      hasActivities() ||
      targetNotes(session).length > 0 ||
      view.getState().focus?.kind === 'transition');

  function remove(reconnect: boolean) {
    const { focus } = view.getState();
    chooseFocused(session);
    if (isEmptySelection(documents.getState().selection) && focus?.kind === 'transition') {
      select(documents, { activities: new Set(), transitions: new Set([focus.id]) });
    }
    const count = removeSelection(session, { reconnect });
    if (count > 0) toast(t('commands.deleted', { count }), { onUndo: () => undo(documents) });
  }

  return [
    {
      name: 'select-all',
      label: t('commands.selectAll'),
      keys: ['Mod+A'],
      enabled: onCanvas,
      perform: () => select(documents, selectActivities(documents.getState().graph.activities.map((one) => one.id))),
    },
    {
      name: 'select-none',
      label: t('commands.selectNone'),
      keys: ['Escape'],
      enabled: (event) => onCanvas(event) && !isEmptySelection(documents.getState().selection),
      perform: () => select(documents, noSelection),
    },
    {
      name: 'delete',
      label: t('commands.delete'),
      keys: ['Delete', 'Backspace'],
      enabled: (event) => onCanvasItem(event) && hasAnything(),
      perform: () => remove(false),
    },
    {
      name: 'delete-reconnect',
      label: t('commands.deleteReconnect'),
      keys: ['Mod+Delete', 'Mod+Backspace'],
      enabled: (event) => onCanvasItem(event) && hasAnything(),
      perform: () => remove(true),
    },
    {
      name: 'duplicate',
      label: t('commands.duplicate'),
      keys: ['Mod+D'],
      enabled: (event) => onCanvas(event) && (hasActivities() || (editable && targetNotes(session).length > 0)),
      perform: () => duplicate(session, targetActivities(session), targetNotes(session)),
    },
    {
      name: 'disable',
      label: t('commands.disable'),
      keys: ['D'],
      enabled: (event) => onCanvas(event) && hasActivities(),
      perform: () => toggleDisabled(session, targetActivities(session)),
    },
    {
      name: 'breakpoint',
      label: t('commands.breakpoint'),
      keys: ['F9'],
      enabled: (event) => onCanvas(event) && hasActivities(),
      perform: () => toggleBreakpoint(session, targetActivities(session)),
    },
    {
      name: 'tidy',
      label: t('commands.tidy'),
      keys: ['Shift+Alt+T'],
      enabled: () => editable && documents.getState().graph.activities.length > 1,
      perform: () => {
        tidyUp(session).catch(() => announce(t('commands.tidyFailed'), { assertive: true }));
      },
    },
  ];
}
