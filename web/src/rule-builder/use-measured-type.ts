import type { DataType, LinkedTest } from '@fanfare/shared';
import { useCallback } from 'react';
import { checkFormula, useFormulaContext } from '../formula/formula-context.ts';
import { resolvePath } from './attribute-choices.ts';
import { useRule } from './rule-context.ts';

/** The type of what an aggregate is taken of; undefined while it is not known. */
export function useMeasuredType(table: string): (test: LinkedTest) => DataType | undefined {
  const rule = useRule();
  const context = useFormulaContext({ ...rule, table });
  const { catalog } = rule;
  return useCallback(
    (test: LinkedTest) => {
      if (test.kind !== 'aggregate') return undefined;
      if (test.formula !== undefined) return checkFormula(test.formula, table, context).type;
      return test.attribute ? resolvePath(catalog, table, test.attribute)?.column.type : undefined;
    },
    [catalog, table, context],
  );
}
