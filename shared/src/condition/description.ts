/** A piece of a rule in words, so that a screen can tell its kinds apart; spaces are in the pieces. */
export interface DescriptionPart {
  kind: 'attribute' | 'operator' | 'value' | 'words';
  text: string;
}
export type Description = readonly DescriptionPart[];

/** Most characters of a formula in a sentence. */
const SHORT = 80;

export const words = (text: string): Description => piece('words', text);
export const attribute = (text: string): Description => piece('attribute', text);
export const operator = (text: string): Description => piece('operator', text);
export const value = (text: string): Description => piece('value', text);

/** Several descriptions one after the other. */
export function sentence(...parts: readonly Description[]): Description {
  return parts.flat();
}

/** The descriptions that say something, with words between them. */
export function joined(parts: readonly Description[], between: string): Description {
  const said = parts.filter((one) => one.length > 0);
  return said.flatMap((one, index) => (index === 0 ? one : [...words(between), ...one]));
}

/** Brackets around what says something. */
export function bracketed(said: Description): Description {
  return said.length === 0 ? said : sentence(words('('), said, words(')'));
}

export function plainText(description: Description): string {
  return description.map((part) => part.text).join('');
}

function piece(kind: DescriptionPart['kind'], text: string): Description {
  return text === '' ? [] : [{ kind, text }];
}

/** A formula as it stands in a sentence: on one line, cut short. */
export function shortFormula(formula: string): string {
  const line = formula.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line || 'a formula';
}
