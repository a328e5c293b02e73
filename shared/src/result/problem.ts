import { inEnglish } from '../words/english.ts';
import { englishWords } from '../words/english/english.ts';
import { phrase, type Slot, type Text } from '../words/phrase.ts';
import { type ProblemCode, problemCodes, type Severity } from './codes.ts';

/** Where a problem sits. `field` is a path inside the activity's settings, or in a file a path or line. */
export interface Place {
  activity?: string | undefined;
  transition?: string | undefined;
  field?: string | undefined;
  line?: number | undefined;
}

/** Wrong input as data: coded, tied to a place, with a finished English sentence. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  place: Place;
  /** What fills the sentence: what somebody named, numbers, or words of the product. */
  params: Record<string, Slot>;
  message: string;
}

/** Makes a problem; the sentence comes from the table of codes. */
export function problem(code: ProblemCode, place: Place, params: Record<string, Slot> = {}): Problem {
  const { severity, text } = problemCodes[code];
  return { code, severity, place, params, message: problemSentence(text, params, inEnglish) };
}

/** The sentence of a problem: a text of a table of codes with its params, in the language `say` speaks. */
export function problemSentence(
  text: string,
  params: Readonly<Record<string, Slot>>,
  say: (text: Text) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name];
    if (param === undefined) return whole;
    if (typeof param === 'number') return String(param);
    return say(typeof param === 'string' && typeParams.has(name) ? typeWord(param) : param);
  });
}

/** Params that hold the name of a type, which is a word of the product. */
const typeParams: ReadonlySet<string> = new Set(['type', 'otherType', 'wanted', 'given', 'stored']);

function typeWord(name: string): Text {
  return Object.hasOwn(englishWords.type, name) ? phrase(`type.${name as keyof typeof englishWords.type}`) : name;
}

/** True when at least one problem prevents a start. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === 'error');
}
