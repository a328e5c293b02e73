import { freeOutlets } from '@fanfare/shared';
import { moveSelectionBy } from '../edits/edit-graph.ts';
import { inspectActivity, inspectTransition } from '../view-actions.ts';
import { onCanvas, onCanvasItem, type Command, type CommandContext } from './command.ts';
import {
  afterDestination,
  screenPlaceOf,
  targetActivities,
  targetActivity,
  targetNotes,
  targetTransition,
} from './selection-targets.ts';

const STEP = 20;

/** What starts at one activity or arrow: open, rename, add after, connect, insert, move. */
export function flowCommands({ session, t, editable, mode }: CommandContext): Command[] {
  const { documents, view } = session;
  const hasOne = () => targetActivity(session) !== undefined;
  const hasThings = () => targetActivities(session).length + targetNotes(session).length > 0;
  const move = (name: string, label: string, key: string, x: number, y: number): Command => ({
    name,
    label,
    keys: [`Alt+${key}`],
    repeats: true,
    directly: true,
    enabled: (event) => editable && onCanvas(event) && hasThings(),
    perform: () =>
      moveSelectionBy(session, targetActivities(session), { x: x * STEP, y: y * STEP }, targetNotes(session)),
  });

  return [
    {
      name: 'inspect',
      label: t('commands.inspect'),
      keys: ['Enter'],
      enabled: (event) => onCanvasItem(event) && view.getState().focus !== undefined,
      perform: () => {
        const { focus } = view.getState();
        if (focus?.kind === 'outlet' && editable) {
          view.setState({ picker: { to: afterDestination(session), screen: screenPlaceOf(focus) } });
          return;
        }
        if (focus?.kind === 'transition') inspectTransition(session, focus.id);
        if (focus?.kind === 'activity') inspectActivity(session, focus.id);
        if (focus?.kind === 'outlet') inspectActivity(session, focus.activity, { tab: 'people' });
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('[data-region="inspector"] [role="tab"][aria-selected="true"]')?.focus(),
        );
      },
    },
    {
      name: 'rename',
      label: t('commands.rename'),
      keys: ['F2'],
      enabled: (event) => editable && onCanvas(event) && hasOne() && view.getState().focus?.kind !== 'group',
      perform: () => view.setState({ renaming: targetActivity(session) }),
    },
    {
      name: 'add-after',
      label: t('commands.addAfter'),
      keys: ['N'],
      enabled: () => editable,
      perform: () =>
        view.setState({ picker: { to: afterDestination(session), screen: screenPlaceOf(view.getState().focus) } }),
    },
    {
      name: 'add-apart',
      label: t('commands.addApart'),
      keys: ['Shift+N'],
      enabled: () => editable,
      perform: () =>
        view.setState({
          picker: { to: { kind: 'free', at: undefined }, screen: screenPlaceOf(view.getState().focus) },
        }),
    },
    {
      name: 'add-on-port',
      label: t('commands.addAfter'),
      keys: ['Tab'],
      unlisted: true,
      enabled: (event) =>
        editable && onCanvasItem(event) && view.getState().focus?.kind === 'outlet' && event.target !== document.body,
      perform: () =>
        view.setState({ picker: { to: afterDestination(session), screen: screenPlaceOf(view.getState().focus) } }),
    },
    {
      name: 'connect',
      label: t('commands.connect'),
      keys: ['C'],
      enabled: (event) => {
        if (!editable || !onCanvas(event)) return false;
        const { focus } = view.getState();
        const activity = focus?.kind === 'outlet' ? focus.activity : targetActivity(session);
        return activity !== undefined && freeOutlets(documents.getState().graph, activity).length > 0;
      },
      perform: () => {
        const { focus } = view.getState();
        const activity = focus?.kind === 'outlet' ? focus.activity : targetActivity(session);
        if (activity === undefined) return;
        view.setState({ connecting: { activity, port: focus?.kind === 'outlet' ? focus.port : undefined } });
      },
    },
    {
      name: 'insert',
      label: t('commands.insert'),
      keys: ['I'],
      enabled: (event) => editable && onCanvas(event) && targetTransition(session) !== undefined,
      perform: () => {
        const transition = targetTransition(session);
        if (transition === undefined) return;
        const item = { kind: 'transition', id: transition } as const;
        view.setState({ picker: { to: { kind: 'on', transition }, screen: screenPlaceOf(item) } });
      },
    },
    ...(mode === 'outline'
      ? []
      : [
          move('move-up', t('commands.moveUp'), 'ArrowUp', 0, -1),
          move('move-down', t('commands.moveDown'), 'ArrowDown', 0, 1),
          move('move-left', t('commands.moveLeft'), 'ArrowLeft', -1, 0),
          move('move-right', t('commands.moveRight'), 'ArrowRight', 1, 0),
        ]),
  ];
}
