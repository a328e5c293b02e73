import { printCombination } from '../shortcuts/key-combination.ts';
import type { GestureName } from './rule-gestures.ts';

/** The keys of every gesture, in the order of the sheet; the first one is shown in menus. */
export const gestureKeys: readonly { readonly gesture: GestureName; readonly keys: readonly string[] }[] = [
  { gesture: 'up', keys: ['Alt+ArrowUp'] },
  { gesture: 'down', keys: ['Alt+ArrowDown'] },
  { gesture: 'in', keys: ['Alt+ArrowRight'] },
  { gesture: 'out', keys: ['Alt+ArrowLeft'] },
  { gesture: 'group', keys: ['Mod+G'] },
  { gesture: 'ungroup', keys: ['Mod+Shift+G'] },
  { gesture: 'exception', keys: ['X'] },
  { gesture: 'duplicate', keys: ['Mod+D'] },
  { gesture: 'disable', keys: ['D'] },
  { gesture: 'remove', keys: ['Delete', 'Backspace'] },
];

/** The key of a gesture as it is printed. */
export function printedKey(name: GestureName): string {
  return printCombination(gestureKeys.find(({ gesture }) => gesture === name)?.keys[0] ?? '');
}
