import { compileFormula, noVariables } from '@fanfare/shared';
import { exampleCatalog } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { choicesFor } from '../rule-builder/attribute-choices.ts';
import { seenHere } from '../rule-builder/distribution-query.ts';
import { plainCatalog } from './catalog-with-columns.ts';
import { catalogWithLine, lineBeside } from './catalog-with-line.ts';

const columns = [{ name: 'code', label: 'Code', type: 'text' as const, addedBy: 'List' }];
const seen = catalogWithLine(exampleCatalog, { target: 'customers', source: 'stores', columns }, 'Line');

test('rows lead to their line, its added columns and its links; rows that links lead to do not', () => {
  const own = choicesFor(seen, 'customers');
  const trails = own.attributes.map(({ trail }) => trail.join(' › '));
  expect(trails).toContain('Line › Code');
  expect(own.attributes.find(({ trail }) => trail.join() === 'Line,Code')?.path).toEqual({
    links: ['line'],
    column: 'code',
  });
  expect(own.links.some(({ via }) => via[0] === 'line')).toBe(true);
  expect(plainCatalog(seen)).toBe(exampleCatalog);
  expect(lineBeside(seen, 'customers')?.catalog).toBe(exampleCatalog);
  expect(lineBeside(seen, 'purchases')).toBeUndefined();
  expect(choicesFor(seen, 'stores').attributes).toEqual(choicesFor(exampleCatalog, 'stores').attributes);
});

test('formulas on rows of others do not see the line', () => {
  const context = {
    catalog: seen,
    environment: new Map(),
    now: '2026-01-01T00:00:00Z',
    timeZone: 'UTC',
    variables: noVariables,
  };
  const beside = lineBeside(seen, 'customers');
  const problems = (formula: string) =>
    compileFormula(formula, 'customers', { ...context, beside }).problems.map(({ code }) => code);
  expect(problems('line.code')).toEqual([]);
  expect(problems("count(purchases where line.code = 'a')")).toEqual(['formula.name']);
});

test('values of the line are those of what arrives', () => {
  const column = { name: 'code', type: 'text' as const };
  const place = {
    graph: { format: 1 as const, activities: [], transitions: [], layout: {}, settings: { timeZone: 'UTC' } },
    activity: 'match',
  };
  const here = { place: { ...place, everybody: true }, table: 'stores', columns, line: { place, table: 'stores' } };
  const source = (...links: string[]) => ({
    table: 'stores',
    column,
    seen: { table: 'customers', attribute: { links, column: 'code' } },
  });
  expect(seenHere(source('line'), here)).toEqual({ table: 'stores', attribute: { links: [], column: 'code' }, place });
  expect(seenHere(source(), here)).toMatchObject({ table: 'customers', place: { everybody: true } });
});
