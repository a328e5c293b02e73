import { ask, canAsk } from '../../shortcuts/ask.ts';
import { printCombination } from '../../shortcuts/key-combination.ts';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import type { Command } from './command.ts';

/**
 * Commands as the sections of a menu, each by its name; what cannot be done now is left out. A name can also be that of a
 * menu inside, which is left out where it is undefined.
 */
export function commandMenu(
  commands: readonly Command[],
  sections: readonly (readonly string[])[],
  inside: Readonly<Record<string, MenuEntry | undefined>> = {},
): readonly MenuEntry[] {
  return sections
    .map((names, index) => ({
      id: String(index),
      section: names.flatMap((name) => {
        if (name in inside) return inside[name] ?? [];
        const command = commands.find((one) => one.name === name);
        return command && canAsk(command) ? [entryOf(command)] : [];
      }),
    }))
    .filter(({ section }) => section.length > 0);
}

/** The keys of a command as they are printed; nothing for one without. */
export function keysOf(command: Command | undefined): string | undefined {
  const keys = command?.keys[0];
  return keys === undefined ? undefined : printCombination(keys);
}

function entryOf(command: Command): MenuEntry {
  return {
    id: command.name,
    label: command.label,
    keys: keysOf(command),
    danger: command.name.startsWith('delete'),
    onSelect: () => requestAnimationFrame(() => ask(command)),
  };
}
