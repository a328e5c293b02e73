import { expect, test } from 'vitest';
import { exampleCatalog, exampleNow } from '../testing/example/catalog.ts';
import { Draw } from '../testing/random/draw.ts';
import { typedFormula } from '../testing/random/formula/typed-formula.ts';
import { variableLookup } from '../variable/variable.ts';
import { compileFormula } from './compile-formula.ts';
import { formulaCompletions } from './editor/formula-completions.ts';
import { garbled, randomBytes } from '../testing/random/formula/garbled-formula.ts';

const context = {
  catalog: exampleCatalog,
  environment: new Map(),
  now: exampleNow,
  timeZone: 'Europe/Paris',
  variables: variableLookup([
    { name: 'n', type: 'number', source: 'campaign', value: '3' },
    { name: 'list', type: 'list', source: 'campaign', value: ['a', 'b'] },
    { name: 'unset', type: 'text', source: 'signal', value: null },
  ]),
};

/** A value or problems with places in the text; whatever it is, nothing is thrown. */
function checkFormula(text: string): 'value' | 'problem' {
  const { scalar, problems } = compileFormula(text, 'customers', context);
  if ((scalar === null) === (problems.length === 0)) throw new Error(`neither value nor problem: ${text}`);
  for (const { from, to } of problems) {
    if (from < 0 || to < from || to > Math.max(text.length, 1)) throw new Error(`no place in the text: ${text}`);
  }
  return scalar ? 'value' : 'problem';
}

test('100,000 texts give a value or problems, and never throw', () => {
  const draw = new Draw(20_260_301);
  const types = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'datetime'] as const;
  const scope = { draw, catalog: exampleCatalog, table: 'customers', rows: 1 };
  const seeds = Array.from({ length: 300 }, () => typedFormula(scope, draw.pick(types), draw.integer(1, 3)));
  const found = { value: 0, problem: 0 };
  for (let count = 0; count < 100_000; count += 1) {
    const text = draw.chance(0.2) ? randomBytes(draw) : garbled(draw, draw.pick(seeds));
    found[checkFormula(text)] += 1;
    if (count % 50 === 0) formulaCompletions(text, draw.integer(0, text.length), 'customers', context);
  }
  expect(found.value).toBeGreaterThan(5_000);
  expect(found.problem).toBeGreaterThan(50_000);
}, 240_000);

test('formulas that nest or chain without end are refused', () => {
  const long = [
    '(',
    '-',
    'not ',
    "'a' & ",
    '1 + ',
    'f(',
    'case when ',
    'true and ',
    '[',
    '((1) + ',
    'iif(true, ',
    '$n in (',
    'sum(purchases, ',
  ];
  for (const piece of long) {
    const many = piece.repeat(Math.floor(10_000 / piece.length));
    expect(checkFormula(many), piece).toBe('problem');
    expect(checkFormula(`${many}1`.slice(-10_000)), piece).toBe('problem');
  }
  expect(compileFormula('('.repeat(10_000), 'customers', context).problems[0]?.code).toBe('formula.depth');
  expect(compileFormula('1'.repeat(10_001), 'customers', context).problems[0]?.code).toBe('formula.syntax');
  expect(checkFormula(`${'('.repeat(60)}1${')'.repeat(60)}`)).toBe('value');
});
