import { type AttributePath, attributePathSchema } from '@fanfare/shared';
import { z } from 'zod';
import { settingName } from '../activities/setting-names.ts';
import { settingChoices } from '../activities/setting-values.ts';
import { cellText } from '../editor/inspector/cell-text.ts';
import type { SettingWords } from './setting-path.ts';

const wordsSchema = z.record(z.string(), z.unknown());
const day = /^\d{4}-\d\d-\d\d$/u;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;
/** Parts of settings that only tell them apart. */
const unspoken: ReadonlySet<string> = new Set(['id', 'seed']);

export interface SettingSpeaker {
  readonly t: SettingWords;
  /** The type of the activity. */
  readonly type: string;
  /** What an attribute is called where the activity is. */
  readonly attribute: (path: AttributePath) => string;
}

/**
 * A value of a setting as a reader reads it: chosen values as beside their field, attributes by their labels, days and numbers
 * in the reader's form, things with parts as their parts; empty for what is not there.
 * @param place the way to the setting, without places in lists
 */
export function settingValue(value: unknown, place: readonly string[], speaker: SettingSpeaker): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return speaker.t(value ? 'flow:yes' : 'flow:no');
  if (typeof value === 'number') return cellText({ value, type: 'decimal', key: false });
  if (typeof value === 'string') return chosen(value, place, speaker) ?? textInWords(value);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => settingValue(item, place, speaker) || []).join(', ');
  }
  const path = attributePathSchema.strict().safeParse(value);
  return path.success ? speaker.attribute(path.data) : partsInWords(value, place, speaker);
}

function partsInWords(value: object, place: readonly string[], speaker: SettingSpeaker): string {
  const parts = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (unspoken.has(name)) return [];
    const inside = [...place, name];
    const words = settingValue(inner, inside, speaker);
    if (words === '') return [];
    const called = name === 'kind' ? undefined : settingName(speaker.type, inside);
    return called === undefined ? words : `${speaker.t(called)}: ${words}`;
  });
  return parts.join(', ');
}

function chosen(value: string, place: readonly string[], { t, type }: SettingSpeaker): string | undefined {
  for (const choices of settingChoices(type, place)) {
    const word = wordsSchema.safeParse(t(choices, { returnObjects: true })).data?.[value];
    if (typeof word === 'string') return word;
  }
  return undefined;
}

function textInWords(text: string): string {
  if (day.test(text)) return cellText({ value: text, type: 'date', key: false });
  return moment.test(text) ? cellText({ value: text, type: 'datetime', key: false }) : text;
}
