import {
  activityDefinitions,
  type CampaignTemplate,
  english as spokenEnglish,
  formulaFunctions,
  isPhrase,
  type Language,
  languageOf,
  type Named,
  type Problem,
  problemSchema,
  problemSentence,
  recognised,
  say as sayIn,
  type Text,
} from '@fanfare/shared';
import { z } from 'zod';
import { withTexts } from '../templates/template-texts.ts';
import type { LanguageTag } from './languages.ts';
import type { ActivityWords, FunctionWords, Words } from './words.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
}

interface Speaker {
  readonly language: Language;
  readonly words: Words | undefined;
}

let speaker: Speaker = { language: spokenEnglish, words: undefined };

/** From now on texts of campaigns are said in this language; called once, before anything is drawn. */
export function speak(tag: LanguageTag, locale: string, words: Words): void {
  speaker = { language: languageOf(locale.startsWith(tag) ? locale : tag, words.campaign, spokenEnglish), words };
}

/** The language rules and settings are put into words in. */
export function spokenLanguage(): Language {
  return speaker.language;
}

/** Words of the product in the reader's language; what somebody named stays as it is. */
export function say(text: Text): string {
  return sayIn(text, speaker.language);
}

/** A label that came over HTTP, in the reader's language where it is made of words of the product. */
export function sayNamed({ label, phrase }: { label: string; phrase?: Named['phrase'] | undefined }): string {
  return phrase ? say(phrase) : label;
}

/** What the server said in English, sentence by sentence, in the reader's language where its words are known. */
export function sayReason(text: string): string {
  return text
    .split('\n')
    .map((line) => say(recognised(line)))
    .join(' ');
}

/** The sentence of a problem in the reader's language. */
export function problemText({ code, params, message }: Pick<Problem, 'code' | 'params' | 'message'>): string {
  const text = speaker.words?.problems[code];
  if (text === undefined) return message;
  const { reason } = params;
  const known = typeof reason === 'string' ? { ...params, reason: recognised(reason) } : params;
  return problemSentence(text, known, say);
}

/** The same problem, its sentence in the reader's language. */
export function spokenProblem(problem: Problem): Problem {
  return { ...problem, message: problemText(problem) };
}

/** A refusal of the server in the reader's language; what is not known by its code stays as it was said. */
export function errorText({ code, message, details }: Refusal): string {
  const first = problemsOf(details)[0];
  if (code === 'problems' && first) return problemText(first);
  const known = recognised(message);
  return isPhrase(known) ? say(known) : (speaker.words?.errors[code] ?? message);
}

function problemsOf(details: unknown): readonly Problem[] {
  const found = z.object({ problems: z.array(problemSchema) }).safeParse(details);
  return found.success ? found.data.problems : [];
}

/** What a kind of activity is called. */
export function activityWords(type: keyof typeof activityDefinitions): ActivityWords {
  const own = activityDefinitions[type];
  const words = speaker.words?.activities[type];
  return words ? { title: words.title, searchWords: [...words.searchWords, ...own.searchWords, own.title] } : own;
}

/** The template with its texts in the reader's language. */
export function spokenTemplate(template: CampaignTemplate): CampaignTemplate {
  const texts = speaker.words?.templates[template.id];
  return texts ? withTexts(template, (key, text) => texts[key] ?? text) : template;
}

/** What is said about a function of formulas. */
export function functionWords(name: string): FunctionWords {
  const own: FunctionWords = formulaFunctions[name as keyof typeof formulaFunctions];
  return speaker.words?.functions[name] ?? own;
}
