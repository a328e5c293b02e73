import { reasonWords } from './english/reasons.ts';
import { isPhrase, phrase, type Slot, type Text } from './phrase.ts';

type Name = keyof (typeof reasonWords)['reason'];

interface Sentence {
  name: Name;
  pattern: RegExp;
  places: readonly string[];
}

const place = /\{\{(\w+)\}\}/gu;
const special = /[\\^$.*+?()[\]{}|/]/gu;
const escapedPlace = /\\\{\\\{(\w+)\\\}\\\}/gu;
const numbers: ReadonlySet<string> = new Set(['line', 'times']);
const nested: ReadonlySet<string> = new Set(['reason', 'reasons', 'before', 'last']);

/** Longer sentences first, so that "is not a date" does not hide "is not a date and time". */
const sentences: readonly Sentence[] = (Object.entries(reasonWords.reason) as [Name, string][])
  .toSorted(([, left], [, right]) => literalLength(right) - literalLength(left))
  .map(([name, text]) => ({
    name,
    pattern: new RegExp(`^${text.replaceAll(special, '\\$&').replaceAll(escapedPlace, anything)}$`, 'su'),
    places: [...text.matchAll(place)].map(([, found = '']) => found),
  }));

/**
 * An English sentence of the table of reasons as the words it was made of, so that it can be said in other languages; every
 * other text as it is. A sentence inside another one must be known, too.
 */
export function recognised(text: string): Text {
  for (const { name, pattern, places } of sentences) {
    const match = pattern.exec(text);
    const slots = match && filled(places, match.slice(1));
    if (slots) return phrase(`reason.${name}`, slots);
  }
  return text;
}

function filled(places: readonly string[], values: readonly string[]): Record<string, Slot> | undefined {
  const slots = places.map((name, index): [string, Slot] => {
    const value = values[index] ?? '';
    return [name, nested.has(name) ? recognised(value) : value];
  });
  return slots.every(([name, slot]) => !nested.has(name) || isPhrase(slot)) ? Object.fromEntries(slots) : undefined;
}

function anything(_: string, name: string): string {
  return numbers.has(name) ? '(\\d+)' : '(.+?)';
}

function literalLength(text: string): number {
  return text.replaceAll(place, '').length;
}
