import { groupsOf } from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import { fresh } from '../edits/fresh-values.ts';
import { nameOf } from '../edits/edit-graph.ts';
import { movedEarlier, movedLater } from '../../outline/move-along.ts';
import { goRows, goSideways, growRows, setOpen, toggleRow } from '../../outline/outline-moves.ts';
import { closingKey } from '../../outline/outline-rows.ts';
import { type Command, type CommandContext, onCanvasItem, travelCommand } from './command.ts';
import { targetActivity } from './selection-targets.ts';

const PAGE = 12;

/** Ways through the outline, and the order of what people pass. Only while the outline is open. */
export function outlineCommands({ session, t, mode, editable }: CommandContext): Command[] {
  if (mode !== 'outline') return [];
  const { documents, view } = session;

  function moved(later: boolean) {
    const id = targetActivity(session);
    const { graph } = documents.getState();
    return id === undefined ? undefined : (later ? movedLater : movedEarlier)(graph, id, fresh.id());
  }

  const order = (name: string, label: string, key: string, later: boolean): Command => ({
    name,
    label,
    keys: [`Alt+${key}`],
    enabled: (event) => editable && onCanvasItem(event) && moved(later) !== undefined,
    perform: () => {
      const id = targetActivity(session);
      const graph = moved(later);
      if (id === undefined || !graph) return;
      applyEdit(documents, { label: { key: 'reorder', values: { name: nameOf(session, id) } }, graph });
      view.getState().controls?.focus({ kind: 'activity', id });
    },
  });

  const all = () => {
    const { graph } = documents.getState();
    const groups = groupsOf(graph).map(({ id }) => closingKey({ kind: 'group', id }));
    return [...graph.activities.map((one) => one.id), ...groups];
  };
  return [
    travelCommand('row-up', t('commands.rowUp'), 'ArrowUp', () => goRows(session, -1)),
    travelCommand('row-down', t('commands.rowDown'), 'ArrowDown', () => goRows(session, 1)),
    travelCommand('row-in', t('commands.rowIn'), 'ArrowRight', () => goSideways(session, 'in')),
    travelCommand('row-out', t('commands.rowOut'), 'ArrowLeft', () => goSideways(session, 'out')),
    travelCommand('row-first', t('commands.rowFirst'), 'Home', () => goRows(session, -Infinity)),
    travelCommand('row-last', t('commands.rowLast'), 'End', () => goRows(session, Infinity)),
    travelCommand('row-page-up', t('commands.rowPageUp'), 'PageUp', () => goRows(session, -PAGE)),
    travelCommand('row-page-down', t('commands.rowPageDown'), 'PageDown', () => goRows(session, PAGE)),
    travelCommand('grow-up', t('commands.growRowUp'), 'Shift+ArrowUp', () => growRows(session, -1)),
    travelCommand('grow-down', t('commands.growRowDown'), 'Shift+ArrowDown', () => growRows(session, 1)),
    travelCommand('toggle-row', t('commands.toggleRow'), 'Space', () => toggleRow(session)),
    order('move-earlier', t('commands.moveEarlier'), 'ArrowUp', false),
    order('move-later', t('commands.moveLater'), 'ArrowDown', true),
    {
      name: 'expand-all',
      label: t('commands.expandAll'),
      keys: ['Shift+ArrowRight'],
      enabled: onCanvasItem,
      perform: () => setOpen(session, all(), true),
    },
    {
      name: 'collapse-all',
      label: t('commands.collapseAll'),
      keys: ['Shift+ArrowLeft'],
      enabled: onCanvasItem,
      perform: () => setOpen(session, all(), false),
    },
  ];
}
