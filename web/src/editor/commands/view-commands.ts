import { announce } from '../../ui/announcer.ts';
import type { EditorMode } from '../view-store.ts';
import type { Command, CommandContext } from './command.ts';

/** What changes the view, and what asks the server at once. */
export function viewCommands(context: CommandContext): Command[] {
  const { session, t, mode, openMode } = context;
  const { view, saving, counts } = session;
  const show = (to: EditorMode, back: EditorMode, label: string, backLabel: string): Command => ({
    name: to,
    label: mode === to ? backLabel : label,
    keys: ['O'],
    perform: () => openMode(mode === to ? back : to),
  });
  return [
    ...(mode === 'canvas' ? zoomCommands(context) : []),
    show('outline', 'canvas', t('commands.outline'), t('commands.canvas')),
    {
      name: 'close-inspector',
      label: t('commands.toggleInspector'),
      keys: ['Shift+I'],
      perform: () => view.setState(({ inspectorOpen }) => ({ inspectorOpen: !inspectorOpen })),
    },
    {
      name: 'save',
      label: t('commands.save'),
      keys: ['Mod+S'],
      perform: () => {
        void saving.saveNow().then(() => {
          if (!saving.hasUnsaved()) announce(t('commands.saved'));
        });
      },
    },
    {
      name: 'count',
      label: t('commands.count'),
      keys: ['Mod+Enter'],
      perform: () => {
        announce(t('commands.counting'), { topic: 'counts' });
        counts.countNow();
      },
    },
  ];
}

/** What only a drawing has: zoom, the map, and what the pointer does to the view. */
function zoomCommands({ session, t }: CommandContext): Command[] {
  const { view } = session;
  const controls = () => view.getState().controls;
  const byPointer = (name: string, label: string, gesture: string): Command => ({
    name,
    label,
    gesture,
    keys: [],
    directly: true,
    perform: () => undefined,
  });
  return [
    { name: 'reset-zoom', label: t('commands.resetZoom'), keys: ['0'], perform: () => controls()?.resetZoom() },
    { name: 'fit', label: t('commands.fit'), keys: ['1'], perform: () => controls()?.fit() },
    {
      name: 'zoom-in',
      label: t('commands.zoomIn'),
      keys: ['+', '='],
      repeats: true,
      perform: () => controls()?.zoomBy(1),
    },
    {
      name: 'zoom-out',
      label: t('commands.zoomOut'),
      keys: ['-'],
      repeats: true,
      perform: () => controls()?.zoomBy(-1),
    },
    {
      name: 'map',
      label: t('commands.map'),
      keys: ['M'],
      perform: () => view.setState(({ mapVisible }) => ({ mapVisible: !mapVisible })),
    },
    byPointer('pan', t('gestures.pan'), t('gestures.panHow')),
    byPointer('pinch', t('gestures.zoom'), t('gestures.zoomHow')),
    byPointer('box', t('gestures.box'), t('gestures.boxHow')),
  ];
}
