import { flushSync } from 'react-dom';
import { stepFound } from '../find/follow-find.ts';
import type { Command, CommandContext } from './command.ts';

/** Finding in the campaign: on the canvas and in the outline alike, read-only or not. */
export function findCommands({ session, t }: CommandContext): Command[] {
  const { view } = session;
  const hasHits = () => (view.getState().found?.items.length ?? 0) > 0;
  return [
    {
      name: 'find',
      label: t('commands.find'),
      keys: ['Mod+F', '/'],
      perform: () => {
        // At once: what is typed next is meant for the field.
        flushSync(() => view.setState({ finding: true }));
        const field = document.querySelector<HTMLInputElement>('[data-find] input');
        field?.focus();
        field?.select();
      },
    },
    {
      name: 'find-next',
      label: t('commands.findNext'),
      keys: ['F3'],
      repeats: true,
      enabled: hasHits,
      perform: () => stepFound(session, 1),
    },
    {
      name: 'find-previous',
      label: t('commands.findPrevious'),
      keys: ['Shift+F3'],
      repeats: true,
      enabled: hasHits,
      perform: () => stepFound(session, -1),
    },
  ];
}
