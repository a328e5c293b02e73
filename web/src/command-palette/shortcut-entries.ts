import { ask, canAsk } from '../shortcuts/ask.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import type { ShortcutScope } from '../shortcuts/registry.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** Everything the tables of keys can do now, newest table first; what makes sense from a key alone is left out. */
export function shortcutEntries(scopes: readonly ShortcutScope[]): readonly PaletteEntry[] {
  const seen = new Set<string>();
  return scopes.toReversed().flatMap((scope) =>
    scope.table.flatMap((shortcut) => {
      const { name, label, keys, words } = shortcut;
      if (shortcut.unlisted === true || shortcut.directly === true || seen.has(name) || !canAsk(shortcut)) return [];
      seen.add(name);
      const [first] = keys;
      return [
        {
          id: name,
          label,
          words,
          keys: first === undefined ? undefined : printCombination(first),
          perform: () => ask(shortcut),
        },
      ];
    }),
  );
}
