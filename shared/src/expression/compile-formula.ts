import type { EvaluationContext } from '../attribute/evaluation-context.ts';
import { findTable } from '../catalog/lookup.ts';
import { today } from '../moment/moments.ts';
import { literal } from '../relation/literal.ts';
import type { Scalar } from '../relation/scalar.ts';
import { compileSyntax } from './compile/compile-syntax.ts';
import type { FormulaScope } from './compile/scope.ts';
import { knownZone } from './compile/time-zone.ts';
import type { FormulaProblem } from './formula-problem.ts';
import { parseFormula } from './syntax/parse-formula.ts';
import { phrase } from '../words/phrase.ts';

export type { FormulaProblem } from './formula-problem.ts';

/** A formula as a value of a row; null when it has problems. */
export interface CompiledFormula {
  scalar: Scalar | null;
  problems: readonly FormulaProblem[];
}

/**
 * Compiles a formula on rows of a table. Pure; never throws for what a user typed. Problems stand in the order of the
 * text. A zone the context does not name rightly is read as UTC.
 */
export function compileFormula(text: string, table: string, context: EvaluationContext): CompiledFormula {
  const { syntax, problem } = parseFormula(text);
  if (problem) return { scalar: null, problems: [problem] };
  if (!findTable(context.catalog, table)) {
    const params = { position: 1, what: phrase('named.table'), name: table, hint: phrase('hint.chooseAnotherOne') };
    return { scalar: null, problems: [{ code: 'formula.name', from: 0, to: text.length, params }] };
  }
  const scope = formulaScope(table, context);
  const scalar = compileSyntax(syntax, scope);
  const problems = scope.problems.toSorted((a, b) => a.from - b.from);
  return { scalar: problems.length > 0 ? null : (scalar ?? null), problems };
}

function formulaScope(table: string, context: EvaluationContext): FormulaScope {
  const timeZone = knownZone(context.timeZone) ?? 'UTC';
  return {
    context,
    table,
    overs: 0,
    problems: [],
    use: {
      context,
      zone: literal(timeZone, 'text'),
      today: literal(today({ now: context.now, timeZone }).toString(), 'date'),
      now: literal(context.now, 'datetime'),
    },
  };
}
