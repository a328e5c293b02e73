import type { Command, CommandContext } from './command.ts';

/** The past of the campaign: its versions, and what changed between two of them. */
export function versionCommands({ session, t, mode, openMode }: CommandContext): Command[] {
  const { view } = session;
  return [
    {
      name: 'versions',
      label: t('commands.versions'),
      keys: ['Shift+H'],
      perform: () => view.setState(({ versionsOpen }) => ({ versionsOpen: !versionsOpen })),
    },
    {
      name: 'changes',
      label: t(mode === 'changes' ? 'commands.canvas' : 'commands.changes'),
      keys: [],
      perform: () => openMode(mode === 'changes' ? 'canvas' : 'changes'),
    },
  ];
}
