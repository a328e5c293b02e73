import type { RuleContext } from './rule-context.ts';

/** The number of rows of a limit, typed or in a variable. */
export function numberOfRows({ variables }: RuleContext, rows: number | { variable: string } | null): number {
  if (rows === null) throw new Error('no number of rows');
  return typeof rows === 'object' ? Number(variables.get(rows.variable)?.value) : rows;
}
