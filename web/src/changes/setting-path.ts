import type { TFunction } from 'i18next';
import { settingName, type settingAreas } from '../activities/setting-names.ts';

export type SettingWords = TFunction<typeof settingAreas>;

/** Lists whose things are conditions of a rule, and those that only hold them. */
const CONDITIONS: ReadonlySet<string> = new Set(['items', 'conditions', 'except']);
const UNSPOKEN: ReadonlySet<string> = new Set(['items', 'conditions']);

/**
 * The way to a setting in words, as its fields are called on the screen; by its name in the file where no field is. Things in
 * lists are called by their own name, else by their place.
 * @param config the settings it is in, in either version
 */
export function settingPath(
  t: SettingWords,
  type: string,
  path: readonly (string | number)[],
  config: unknown,
): readonly string[] {
  const words: string[] = [];
  const place: string[] = [];
  let at = config;
  for (const part of path) {
    const list = Array.isArray(at) || typeof part === 'number';
    at = partOf(at, part);
    if (!list) place.push(part);
    const word = list ? placeInWords(t, part, place.at(-1) ?? '', at) : fieldInWords(t, type, place);
    if (word !== undefined && word !== words.at(-1)) words.push(word);
  }
  return words;
}

/** The way to a setting without places in lists. */
export function settingPlace(path: readonly (string | number)[], config: unknown): readonly string[] {
  let at = config;
  return path.flatMap((part) => {
    const list = Array.isArray(at) || typeof part === 'number';
    at = partOf(at, part);
    return list ? [] : [part];
  });
}

function fieldInWords(t: SettingWords, type: string, place: readonly string[]): string | undefined {
  const own = place.at(-1) ?? '';
  const name = settingName(type, place);
  if (name === undefined && UNSPOKEN.has(own)) return undefined;
  return name === undefined ? own : t(name);
}

function placeInWords(t: SettingWords, part: string | number, list: string, thing: unknown): string {
  if (CONDITIONS.has(list)) return t('flow:test.condition', { position: part });
  for (const name of ['label', 'name']) {
    const found = partOf(thing, name);
    if (typeof found === 'string' && found !== '') return found;
  }
  return String(part);
}

/** A part of settings by its name, or by its id or place in a list. */
export function partOf(value: unknown, part: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return Object.getOwnPropertyDescriptor(value, part)?.value;
  const items: readonly unknown[] = value;
  return typeof part === 'number' ? items[part - 1] : items.find((item) => partOf(item, 'id') === part);
}
