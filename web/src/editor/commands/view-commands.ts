import { announce } from '../../ui/announcer.ts';
import type { Command, CommandContext } from './command.ts';

/** What changes the view, and what asks the server at once. */
export function viewCommands({ session, t }: CommandContext): Command[] {
  const { view, saving, counts } = session;
  const controls = () => view.getState().controls;
  return [
    {
      name: 'find',
      label: t('commands.find'),
      keys: ['Mod+F', '/'],
      perform: () =>
        document.querySelector<HTMLElement>('[data-region="palette"] input, [data-region="palette"] button')?.focus(),
    },
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
