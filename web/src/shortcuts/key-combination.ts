import { i18n } from '../i18n/i18n.ts';

const SYMBOLS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  '-': '−',
};

/** Keys that are called by a word, by their name in the tables of words. */
const NAMED = {
  Delete: 'delete',
  Escape: 'escape',
  ' ': 'space',
  Enter: 'enter',
  Tab: 'tab',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
} as const;

export interface KeyCombination {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

/** Whether this machine's command key is Cmd. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.userAgent);
}

/** Reads `Mod+Shift+Z`. A plus sign is itself a key: `Mod++`. */
export function parseCombination(text: string): KeyCombination {
  const parts = text.endsWith('+') ? [...text.slice(0, -1).split('+').filter(Boolean), '+'] : text.split('+');
  const key = parts.at(-1) ?? '';
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return { mod: has('Mod'), shift: has('Shift'), alt: has('Alt'), key: key === 'Space' ? ' ' : key };
}

/** Whether a key press is this combination. Letters also match by their place, for keyboards of other scripts. */
export function matches(combination: KeyCombination, event: KeyboardEvent, apple = isApple()): boolean {
  const mod = apple ? event.metaKey : event.ctrlKey;
  const other = apple ? event.ctrlKey : event.metaKey;
  if (mod !== combination.mod || other || event.altKey !== combination.alt) return false;
  const { key } = combination;
  if (/^[a-z]$/iu.test(key)) {
    const byPlace = !/^[a-z]$/iu.test(event.key) && event.code === `Key${key.toUpperCase()}`;
    return event.shiftKey === combination.shift && (event.key.toLowerCase() === key.toLowerCase() || byPlace);
  }
  if (/^\d$/u.test(key)) return event.shiftKey === combination.shift && event.key === key;
  if (key.length === 1 && key !== ' ') return event.key === key;
  return event.shiftKey === combination.shift && event.key === key;
}

/** A combination as it is printed: “Ctrl Shift Z”, on macOS “⌘ ⇧ Z”. */
export function printCombination(text: string, apple = isApple()): string {
  const { mod, shift, alt, key } = parseCombination(text);
  return [
    mod ? (apple ? '⌘' : keyName('ctrl')) : '',
    alt ? (apple ? '⌥' : 'Alt') : '',
    shift ? (apple ? '⇧' : keyName('shift')) : '',
    isNamed(key) ? keyName(NAMED[key]) : (SYMBOLS[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The key that goes with most combinations, as a word within a sentence. */
export function modifierName(apple = isApple()): string {
  return apple ? 'Cmd' : keyName('ctrl');
}

function isNamed(key: string): key is keyof typeof NAMED {
  return Object.hasOwn(NAMED, key);
}

function keyName(name: (typeof NAMED)[keyof typeof NAMED] | 'ctrl' | 'shift'): string {
  return i18n.t(`keyNames.${name}`, { ns: 'shortcuts' });
}
