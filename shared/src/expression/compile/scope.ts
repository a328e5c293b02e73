import type { EvaluationContext } from '../../attribute/evaluation-context.ts';
import { findTable } from '../../catalog/lookup.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';
import type { FunctionUse } from '../functions/formula-function.ts';
import type { FormulaProblem } from '../formula-problem.ts';
import type { FormulaSpan } from '../syntax/formula-syntax.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** What a part of a formula is compiled in: the table its names belong to, and where problems go. */
export interface FormulaScope {
  context: EvaluationContext;
  table: string;
  /** How many functions over rows of the same table it stands in. */
  overs: number;
  use: Omit<FunctionUse, 'type' | 'source'>;
  problems: FormulaProblem[];
}

/** A compiled part; undefined when it has problems, which were reported. */
export type Compiled = Scalar | undefined;

/** The word `empty`: a value of whatever type is needed. */
export const nothing: Scalar = call('empty', [], 'text');

/** Reports a problem and gives undefined. */
export function report(
  scope: FormulaScope,
  at: FormulaSpan,
  code: FormulaProblem['code'],
  params: FormulaProblem['params'],
): undefined {
  scope.problems.push({ code, from: at.from, to: at.to, params: { position: at.from + 1, ...params } });
}

/** Reports that another type is needed. */
export function reportType(scope: FormulaScope, at: FormulaSpan, wanted: Text, given: Text): undefined {
  return report(scope, at, 'formula.type', { wanted, given });
}

/** Whether a table has a key, which is needed at a place; a problem is reported when it has none. */
export function hasKey(source: TableSource, at: FormulaSpan, scope: FormulaScope): boolean {
  if (source.key.length > 0) return true;
  const label = findTable(scope.context.catalog, source.table)?.label ?? source.table;
  reportType(scope, at, phrase('needed.tableWithKey'), phrase('given.withoutKey', { table: label }));
  return false;
}
