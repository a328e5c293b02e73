import {
  compare,
  type EvaluationContext,
  filter,
  formulaFunctions,
  column,
  literal,
  scan,
  noVariables,
} from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { compiled, engineValues } from './evaluate-formulas.ts';

let database: TestDuckDb;
let context: EvaluationContext;

beforeAll(async () => {
  database = await openTestDuckDb(exampleCatalog, exampleRows);
  context = {
    catalog: exampleCatalog,
    environment: database.environment,
    now: exampleNow,
    timeZone: 'Europe/Paris',
    variables: noVariables,
  };
});
afterAll(() => database.close());

test('every example of every function has the value it says, on the engine', async () => {
  const examples = Object.values(formulaFunctions).flatMap((one) => one.examples);
  const scalars = examples.map(([formula]) => compiled(formula, 'customers', context));
  const customers = database.source('customers');
  const first = filter(scan(customers), compare('=', column(customers, 'id'), literal('1', 'integer')));
  const values = (await engineValues(database, customers, scalars, first)).get('1') ?? [];
  const found = examples.map(([formula], index) => [formula, values[index] ?? 'empty']);
  const wrong = found.filter(([, value], index) => value !== examples[index]?.[1]);
  expect(wrong).toEqual([]);
});
