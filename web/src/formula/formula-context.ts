import {
  type Catalog,
  compileFormula,
  expectedColumns,
  noAddedColumns,
  type DataType,
  type EvaluationContext,
  problem,
  type Variable,
  variableLookup,
} from '@fanfare/shared';
import { useMemo, useState } from 'react';
import { addedIn, plainCatalog } from '../inspector/catalog-with-columns.ts';
import { lineBeside } from '../inspector/catalog-with-line.ts';
import { useSeenCatalog } from '../inspector/place.ts';
import type { ProblemMark } from './problem-marks.ts';
import { problemText } from '../i18n/speak.ts';

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
export function useFormulaContext({ catalog, table, timeZone, variables }: FormulaScope): EvaluationContext {
  const seen = useSeenCatalog(catalog, table);
  const [now] = useState(() => new Date().toISOString());
  return useMemo(
    () => ({
      ...catalogOf(seen, table),
      columns: columnsOf(seen, table),
      environment: new Map(),
      now,
      timeZone,
      variables: variableLookup(variables),
    }),
    [seen, table, now, timeZone, variables],
  );
}

function catalogOf(seen: Catalog, table: string): Pick<EvaluationContext, 'catalog' | 'beside'> {
  const beside = lineBeside(seen, table);
  return beside ? { catalog: seen, beside } : { catalog: plainCatalog(seen) };
}

function columnsOf(seen: Catalog, table: string) {
  const added = addedIn(seen);
  return added?.table === table ? expectedColumns(added.columns) : noAddedColumns;
}

/** Checks a formula as it is typed; an empty one is not wrong yet. */
export function checkFormula(text: string, table: string, context: EvaluationContext): CheckedFormula {
  if (text.trim() === '') return { type: undefined, problems: [] };
  const { scalar, problems } = compileFormula(text, table, context);
  return {
    type: scalar?.type,
    problems: problems.map(({ code, from, to, params }) => ({
      from,
      to,
      message: problemText(problem(code, {}, params)),
    })),
  };
}
