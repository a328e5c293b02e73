import { waysToSay } from '../../counts/share-of.ts';
import type { Command, CommandContext } from './command.ts';

/** What the labels on arrows say. */
export function numbersCommands({ session: { view }, t }: CommandContext): Command[] {
  return [
    ...waysToSay.map((as) => ({
      name: `numbers-${as}`,
      label: t(`commands.numbers.${as}`),
      keys: [],
      perform: () => view.setState({ numbersAs: as }),
    })),
    {
      name: 'numbers-change',
      label: t('commands.numbers.change'),
      keys: [],
      perform: () => view.setState(({ comparing }) => ({ comparing: !comparing })),
    },
  ];
}
