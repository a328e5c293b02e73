import { afterAll, beforeAll, expect, test } from 'vitest';
import { formulaFunctions } from '@fanfare/shared';
import { faultyFunctions, naiveFunctions } from '@fanfare/shared/testing';
import { DuckDbConnection } from '../../src/engine/duckdb/connection.ts';
import { openInstance } from '../../src/engine/duckdb/open-instance.ts';
import { disagreements, type FormulaCase, openFormulaCase } from './formula-case.ts';

const cases: FormulaCase[] = [];
let close: () => void;

beforeAll(async () => {
  const { instance } = await openInstance({});
  const driver = await instance.connect();
  close = () => {
    driver.closeSync();
    instance.closeSync();
  };
  const connection = new DuckDbConnection(driver);
  for (let seed = 1; seed <= 11; seed += 1) cases.push(await openFormulaCase(connection, seed, { each: 2, more: 20 }));
});
afterAll(() => close());

test('engine and naive interpreter agree on every random formula', () => {
  expect(cases.flatMap((one) => disagreements(one)).slice(0, 20)).toEqual([]);
});

test('a mistake in a function is found', () => {
  const missed = Object.entries(faultyFunctions(naiveFunctions)).filter(
    ([, functions]) => !cases.some((one) => disagreements(one, functions).length > 0),
  );
  expect(missed.map(([fault]) => fault)).toEqual([]);
});

test('more than 2,000 formulas were tried, every function at least 20 times and with an empty argument', () => {
  const formulas = cases.flatMap((one) => one.formulas);
  expect(formulas.length).toBeGreaterThan(2000);
  const seldom = Object.keys(formulaFunctions).filter(
    (name) => formulas.filter((formula) => formula.includes(`${name}(`)).length < 20,
  );
  expect(seldom).toEqual([]);
  expect(formulas.filter((formula) => formula.includes('empty')).length).toBeGreaterThan(300);
});
