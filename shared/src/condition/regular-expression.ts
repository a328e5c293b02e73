import { RE2JS, RE2JSSyntaxException } from 're2js';
import { phrase, type Text } from '../words/phrase.ts';

/** Longest pattern, and how many steps it may have once repetitions are written out. */
export const patternLimits = { text: 1000, steps: 1000, stepsWithLetterSets: 100 } as const;

/** Sets of letters (`\p{...}`) that every engine knows: the general categories and the scripts in wide use. */
export const patternLetterSets: ReadonlySet<string> = new Set(
  (
    'C Cc Cf Co L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs ' +
    'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul Hebrew ' +
    'Hiragana Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Sinhala Tamil Telugu Thai Tibetan'
  ).split(' '),
);

/** Why a text is not a pattern every engine reads alike, with the position (from 1); undefined when it is one. */
export function patternProblem(pattern: string): { reason: Text; position: number } | undefined {
  if (pattern.length > patternLimits.text) {
    return at(patternLimits.text, phrase('pattern.length', { most: patternLimits.text }));
  }
  if (!pattern.isWellFormed() || pattern.includes('\0')) return at(0, phrase('pattern.notText'));
  const outside = outsidePattern(pattern);
  if (outside) return outside;
  try {
    const steps = RE2JS.compile(pattern).programSize();
    const most = hasLetterSet(pattern) ? patternLimits.stepsWithLetterSets : patternLimits.steps;
    return steps > most + 2 ? at(0, phrase('pattern.repeats', { steps, most })) : undefined;
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    const part = error.input ?? '';
    const known = part === '' ? -1 : pattern.lastIndexOf(part);
    return at(known < 0 ? Math.max(0, pattern.length - 1) : known, part ? `${error.error} (${part})` : error.error);
  }
}

/** Whether it holds a set of letters, named or listed: the engine spells them out byte by byte. */
function hasLetterSet(pattern: string): boolean {
  return /\\[pP]|\[[^\]]*[^\0-\x7f]/.test(pattern);
}

/** The pattern as it stands in a query: with `fold` the case of letters is left out of account. */
export function patternText(pattern: string, fold: boolean): string {
  return fold ? `(?i)${pattern}` : pattern;
}

/** Constructs that one engine knows and another does not: named groups in the second notation, rare sets of letters. */
function outsidePattern(pattern: string): { reason: Text; position: number } | undefined {
  for (const found of pattern.matchAll(/\\Q.*?(?:\\E|$)|\\[pP](?:\{\^?([^}]*)\}|(.))|\\.|\(\?<[^=!]/gsu)) {
    const [text, braced, single] = found;
    if (text.startsWith('(?<')) return at(found.index, phrase('pattern.named'));
    const set = braced ?? single;
    if (set !== undefined && !patternLetterSets.has(set)) return at(found.index, phrase('pattern.letterSet', { set }));
  }
  return undefined;
}

function at(index: number, reason: Text): { reason: Text; position: number } {
  return { reason, position: index + 1 };
}
