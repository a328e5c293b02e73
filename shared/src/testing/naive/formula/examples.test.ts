import { expect, test } from 'vitest';
import { formulaFunctions } from '../../../expression/functions/formula-functions.ts';
import { aggregateFormulaFunctions } from '../../../expression/functions/aggregate-functions.ts';
import { windowFormulaFunctions } from '../../../expression/functions/window-functions.ts';
import { exampleCatalog, exampleNow } from '../../example/catalog.ts';
import { parseInstant } from '../calendar.ts';
import { ruleContext } from '../rule-context.ts';
import { naiveFormula, naiveFunctions } from './evaluate-formula.ts';
import { exampleData } from './example-data.ts';
import { writtenCell } from './written-cell.ts';

test('every example of every function has the value it says', () => {
  const clock = { now: parseInstant(exampleNow, 'UTC'), timeZone: 'Europe/Paris' };
  const context = ruleContext(exampleCatalog, exampleData, clock);
  const [first] = exampleData.get('customers')?.rows ?? [];
  const examples = Object.values(formulaFunctions).flatMap((one) => one.examples);
  const wrong = examples
    .map(([formula, value]) => ({
      formula,
      value,
      found: writtenCell(naiveFormula(formula, 'customers', context)(first ?? new Map())) ?? 'empty',
    }))
    .filter(({ value, found }) => value !== found);
  expect(wrong).toEqual([]);
});

test('it knows every function of the table', () => {
  const known = new Set([
    ...Object.keys(naiveFunctions),
    ...Object.keys({ ...aggregateFormulaFunctions, ...windowFormulaFunctions }),
  ]);
  expect(Object.keys(formulaFunctions).filter((name) => !known.has(name))).toEqual([]);
});
