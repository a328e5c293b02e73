import type { Command, CommandContext } from './command.ts';

/** Asking why a person is where they are: works on a read-only canvas too. */
export function explainCommands({ session: { view }, t }: CommandContext): Command[] {
  return [
    {
      name: 'why',
      label: t('commands.why'),
      keys: ['W'],
      perform: () => view.setState(({ why }) => ({ why: why ?? '', inspectorOpen: true })),
    },
  ];
}
