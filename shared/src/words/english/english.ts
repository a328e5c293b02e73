import type { KeysOf } from '../word-key.ts';
import { conditionWords } from './conditions.ts';
import { formulaWords } from './formulas.ts';
import { reasonWords } from './reasons.ts';
import { resultWords } from './results.ts';
import { settingWords } from './settings.ts';
import { summaryWords } from './summaries.ts';

/** Every word of the product that this package speaks, in English. */
export const englishWords = {
  ...conditionWords,
  ...formulaWords,
  ...settingWords,
  ...reasonWords,
  ...resultWords,
  ...summaryWords,
} as const;

/** Key of a text, with its plural forms left out. */
export type WordKey = KeysOf<typeof englishWords>;
