import type { ProblemCode } from '../result/codes.ts';
import type { Slot } from '../words/phrase.ts';

/** What is wrong with a formula, and where: `from` and `to` count UTF-16 units from 0, `params.position` from 1. */
export interface FormulaProblem {
  code: ProblemCode;
  from: number;
  to: number;
  params: Record<string, Slot>;
}
