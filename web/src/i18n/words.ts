import type { WordTable } from '@fanfare/shared';

/** What a kind of activity is called, and what people may look for it by. */
export interface ActivityWords {
  readonly title: string;
  readonly searchWords: readonly string[];
}

/** What people read about a function of formulas. */
export interface FunctionWords {
  readonly doc: string;
  readonly empties: string;
}

/** Texts of templates by template, then by key; see `withTexts`. */
export type TemplateTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All words of one language. English has the same keys everywhere. */
export interface Words {
  /** Words of this interface, one table per area. */
  readonly interface: WordTable;
  /** Words of campaigns: rules, settings, results and summaries of activities. */
  readonly campaign: WordTable;
  /** Sentences of problems by code; `{name}` is filled from the problem. */
  readonly problems: Readonly<Record<string, string>>;
  /** Sentences for refusals of the server by code. */
  readonly errors: Readonly<Record<string, string>>;
  readonly activities: Readonly<Record<string, ActivityWords>>;
  readonly functions: Readonly<Record<string, FunctionWords>>;
  readonly templates: TemplateTexts;
}
