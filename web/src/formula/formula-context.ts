import {
  type Catalog,
  compileFormula,
  type DataType,
  type EvaluationContext,
  problem,
  type Variable,
  variableLookup,
} from '@fanfare/shared';
import { useMemo, useState } from 'react';
import type { ProblemMark } from './problem-marks.ts';

/** What a formula speaks of: rows of a table, along its links, and variables. */
export interface FormulaScope {
  readonly catalog: Catalog;
  readonly table: string;
  /** IANA zone in which dates are read. */
  readonly timeZone: string;
  readonly variables: readonly Variable[];
}

/** What is known about a formula without data. */
export interface CheckedFormula {
  /** Undefined while the formula is not complete. */
  readonly type: DataType | undefined;
  readonly problems: readonly ProblemMark[];
}

/** What a formula is checked and completed against. */
export function useFormulaContext({ catalog, timeZone, variables }: FormulaScope): EvaluationContext {
  const [now] = useState(() => new Date().toISOString());
  return useMemo(
    () => ({
      catalog,
      environment: new Map(),
      now,
      timeZone,
      variables: variableLookup(variables),
    }),
    [catalog, now, timeZone, variables],
  );
}

/** Checks a formula as it is typed; an empty one is not wrong yet. */
export function checkFormula(text: string, table: string, context: EvaluationContext): CheckedFormula {
  if (text.trim() === '') return { type: undefined, problems: [] };
  const { scalar, problems } = compileFormula(text, table, context);
  return {
    type: scalar?.type,
    problems: problems.map(({ code, from, to, params }) => ({ from, to, message: problem(code, {}, params).message })),
  };
}
