import { findTransition } from '@fanfare/shared';
import { announce } from '../../ui/announcer.ts';
import { select } from '../document/document-store.ts';
import { isEmptySelection, noSelection } from '../document/selection.ts';
import { type Direction, firstItem, neighbour } from '../navigation.ts';
import { focusRegion } from '../regions.ts';
import { inspectActivity } from '../view-actions.ts';
import type { CanvasItem } from '../view-store.ts';
import { type Command, type CommandContext, travelCommand } from './command.ts';

/** Ways through the canvas and the page. They work on a read-only canvas too. */
export function navigationCommands({ session, t, mode }: CommandContext): Command[] {
  const { documents, view } = session;
  const graph = () => documents.getState().graph;

  function focus(item: CanvasItem | undefined) {
    if (item) view.getState().controls?.focus(item);
  }

  /** Walking leaves what was chosen behind, so that the next command acts on what has the focus. */
  function go(direction: Direction) {
    const { focus: current } = view.getState();
    if (!isEmptySelection(documents.getState().selection)) select(documents, noSelection);
    focus(current ? neighbour(graph(), current, direction) : firstItem(graph()));
  }

  function grow(direction: Direction) {
    const { focus: current } = view.getState();
    if (!current) return;
    const near = neighbour(graph(), current, direction);
    const next = near?.kind === 'transition' ? neighbour(graph(), near, direction) : near;
    if (next?.kind !== 'activity') return;
    const activities = new Set(documents.getState().selection.activities);
    if (current.kind === 'activity') activities.add(current.id);
    select(documents, { activities: activities.add(next.id), transitions: new Set() });
    focus(next);
  }

  function nextProblem() {
    const { problems } = session.checked.getState();
    const places = [
      ...new Set(
        problems.flatMap(
          ({ place }) => place.activity ?? findTransition(graph(), place.transition ?? '')?.to.activity ?? [],
        ),
      ),
    ];
    if (places.length === 0) {
      announce(t('commands.noProblems'));
      return;
    }
    const { focus: current } = view.getState();
    const position = current?.kind === 'activity' ? places.indexOf(current.id) : -1;
    const id = places[(position + 1) % places.length];
    if (id === undefined) return;
    inspectActivity(session, id);
    focus({ kind: 'activity', id });
  }

  const along = [
    travelCommand('up', t('commands.up'), 'ArrowUp', () => go('up')),
    travelCommand('down', t('commands.down'), 'ArrowDown', () => go('down')),
    travelCommand('left', t('commands.left'), 'ArrowLeft', () => go('left')),
    travelCommand('right', t('commands.right'), 'ArrowRight', () => go('right')),
    travelCommand('grow-up', t('commands.growUp'), 'Shift+ArrowUp', () => grow('up')),
    travelCommand('grow-down', t('commands.growDown'), 'Shift+ArrowDown', () => grow('down')),
    travelCommand('grow-left', t('commands.growLeft'), 'Shift+ArrowLeft', () => grow('left')),
    travelCommand('grow-right', t('commands.growRight'), 'Shift+ArrowRight', () => grow('right')),
  ];

  return [
    ...(mode === 'outline' ? [] : along),
    {
      name: 'next-region',
      label: t('commands.nextRegion'),
      keys: ['F6'],
      keysElsewhere: true,
      directly: true,
      perform: () => focusRegion(1),
    },
    {
      name: 'previous-region',
      label: t('commands.previousRegion'),
      keys: ['Shift+F6'],
      keysElsewhere: true,
      directly: true,
      perform: () => focusRegion(-1),
    },
    { name: 'next-problem', label: t('commands.nextProblem'), keys: ['F8'], perform: nextProblem },
  ];
}
