import type { Words } from '../words.ts';
import { activities } from './activities.ts';
import { conditionWords } from './campaign/conditions.ts';
import { formulaWords } from './campaign/formulas.ts';
import { reasonWords } from './campaign/reasons.ts';
import { resultWords } from './campaign/results.ts';
import { settingWords } from './campaign/settings.ts';
import { summaryWords } from './campaign/summaries.ts';
import { errors } from './errors.ts';
import { functions } from './functions.ts';
import * as texts from './interface.ts';
import { problems } from './problems.ts';
import { templateTexts } from './template-texts.ts';

/** All words of this language, in the shape of the English ones. */
export const chinese: Words = {
  interface: texts,
  campaign: { ...conditionWords, ...formulaWords, ...reasonWords, ...resultWords, ...settingWords, ...summaryWords },
  problems,
  errors,
  activities,
  functions,
  templates: templateTexts,
};
