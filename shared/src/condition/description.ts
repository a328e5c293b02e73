import type { WordKey } from '../words/english/english.ts';
import { type Language, pieces, say } from '../words/language.ts';
import { isPhrase, phrase, type Slot, type Text } from '../words/phrase.ts';

/** A piece of a rule in words, so that a screen can tell its kinds apart; spaces are in the pieces. */
export interface DescriptionPart {
  kind: 'attribute' | 'operator' | 'value' | 'words';
  text: string;
}
export type Description = readonly DescriptionPart[];

/** Most characters of a formula in a sentence. */
const SHORT = 80;

export const attribute = (text: string): Description => piece('attribute', text);
export const operator = (text: string): Description => piece('operator', text);
export const value = (text: string): Description => piece('value', text);

/** Words of the product with descriptions, or what else, in their places. */
export function compose(
  language: Language,
  key: WordKey,
  slots: Readonly<Record<string, Description | Slot>> = {},
): Description {
  return pieces(key, slots, language).flatMap((part) => {
    if (typeof part === 'string') return piece('words', part);
    const slot = slots[part.slot] ?? '';
    if (typeof slot === 'number') return piece('words', part.grouped ? language.number(slot) : String(slot));
    return typeof slot === 'string' || isPhrase(slot) ? piece('words', say(slot, language)) : slot;
  });
}

/** The descriptions that say something, one after the other with "and" or "or" between them. */
export function joined(
  language: Language,
  parts: readonly Description[],
  between: 'and' | 'or' | 'comma',
): Description {
  const key = between === 'comma' ? 'list.comma' : (`condition.${between}` as const);
  return parts
    .filter((one) => one.length > 0)
    .reduce<Description>((before, last, index) => (index === 0 ? last : compose(language, key, { before, last })), []);
}

/** Brackets around what says something. */
export function bracketed(language: Language, inside: Description): Description {
  return inside.length === 0 ? inside : compose(language, 'condition.brackets', { inside });
}

export function plainText(description: Description): string {
  return description.map((part) => part.text).join('');
}

function piece(kind: DescriptionPart['kind'], text: string): Description {
  return text === '' ? [] : [{ kind, text }];
}

/** A formula as it stands in a sentence: on one line, cut short. */
export function shortFormula(formula: string): Text {
  const line = formula.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line || phrase('value.formula');
}
