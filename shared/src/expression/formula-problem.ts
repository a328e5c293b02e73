import type { ProblemCode } from '../result/codes.ts';

/** What is wrong with a formula, and where: `from` and `to` count UTF-16 units from 0, `params.position` from 1. */
export interface FormulaProblem {
  code: ProblemCode;
  from: number;
  to: number;
  params: Record<string, string | number>;
}
