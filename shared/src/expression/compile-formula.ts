import type { EvaluationContext } from '../attribute/evaluation-context.ts';
import type { Scalar } from '../relation/scalar.ts';
import type { ProblemCode } from '../result/codes.ts';

/** What is wrong with a formula, and where: `from` and `to` count UTF-16 units from 0, `params.position` from 1. */
export interface FormulaProblem {
  code: ProblemCode;
  from: number;
  to: number;
  params: Record<string, string | number>;
}

/** A formula as a value of a row; null when it has problems. */
export interface CompiledFormula {
  scalar: Scalar | null;
  problems: readonly FormulaProblem[];
}

/** Compiles a formula on rows of a table. Pure; never throws for what a user typed. */
export function compileFormula(text: string, _table: string, _context: EvaluationContext): CompiledFormula {
  return {
    scalar: null,
    problems: [{ code: 'formula.empty', from: 0, to: text.length, params: { position: 1 } }],
  };
}
