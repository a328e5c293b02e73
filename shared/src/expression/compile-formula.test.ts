import { expect, test } from 'vitest';
import { duckdb } from '../relation/sql/duckdb.ts';
import { printReadable } from '../relation/sql/readable.ts';
import { filter, scan } from '../relation/relations.ts';
import { problem } from '../result/problem.ts';
import { exampleCatalog, exampleNow } from '../testing/example/catalog.ts';
import { sourceOf } from '../attribute/evaluation-context.ts';
import { variableLookup } from '../variable/variable.ts';
import { compileFormula } from './compile-formula.ts';
import { phrase } from '../words/phrase.ts';

const context = {
  catalog: exampleCatalog,
  environment: new Map(),
  now: exampleNow,
  timeZone: 'Europe/Paris',
  variables: variableLookup([
    { name: 'threshold', type: 'number', source: 'campaign', value: '100' },
    { name: 'rate', type: 'number', source: 'campaign', value: '0.5' },
    { name: 'countries', type: 'list', source: 'campaign', value: ['FR', 'DE'] },
    { name: 'voucher', type: 'text', source: 'signal', value: null },
  ]),
};

/** The part a problem points at, and its sentence. */
function problemsOf(text: string): string[] {
  return compileFormula(text, 'customers', context).problems.map(
    ({ code, from, to, params }) => `[${text.slice(from, to)}] ${problem(code, {}, params).message}`,
  );
}

function typeOf(text: string): string {
  const { scalar, problems } = compileFormula(text, 'customers', context);
  return scalar?.type ?? JSON.stringify(problems);
}

test.each([
  ['', '[] The formula is empty. Write one, such as lower(email).'],
  ['1 +', '[] Position 4: the formula ends too early.'],
  ['lower(country', '[] Position 14: “)” is missing for the “(” at position 6.'],
  ['countri', '[countri] Position 1: there is no attribute of Customers named countri. Did you mean country?'],
  ['lowr(country)', '[lowr] Position 1: there is no function lowr. Did you mean lower?'],
  ['$treshold + 1', '[$treshold] Position 1: there is no variable $treshold. Did you mean $threshold?'],
  ['$voucher', '[$voucher] The variable voucher has no value yet. Give it one.'],
  ['left(country)', '[left] Position 1: left takes (text: text, length: integer), not 1 argument.'],
  ['country + 1', '[country] Position 1: a number is needed here, not a text.'],
  ['left(country, 1.5)', '[1.5] Position 15: a whole number is needed here, not a decimal number.'],
  [
    "born > '1990-01-01'",
    "['1990-01-01'] Position 8: a date is needed here, not a text; dates are written date '2026-01-31'.",
  ],
  ['country = empty', '[empty] Position 11: a value is needed here, not empty; write “is empty” to test for it.'],
  [
    'purchases.amount',
    '[purchases] Position 1: a link to one row is needed here, not many rows; use an aggregate such as count(purchases).',
  ],
  [
    'count(household)',
    '[household] Position 7: a link to many rows is needed here, not a link to one row; use its attributes directly.',
  ],
  [
    'first(purchases, sku)',
    '[first] Position 1: first needs one “order by”, such as first(orders, category order by date).',
  ],
  [
    "toDate(created_at, 'Mars/Base')",
    "['Mars/Base'] Position 20: a time zone as a constant, such as Europe/Berlin is needed here, not a text.",
  ],
  [
    "xmlValue(country, '//a[1]')",
    "['//a[1]'] Position 19: a path of names, such as order/item or order/item/@sku, is needed here, not “//a[1]”.",
  ],
  ['rowId(country)', '[country] Position 7: rowId takes no arguments; write rowId().'],
  ["date '2026-02-30'", "[date '2026-02-30'] Position 1: “2026-02-30” is no date; write one as date '2026-01-31'."],
  [
    'count(points over all)',
    '[count] Position 1: count takes (over partition by values order by values), not 1 argument before “over”.',
  ],
  ['sum(tier over all)', '[tier] Position 5: a number is needed here, not a text.'],
  ['joined(tier over all)', '[over all] Position 13: joined takes no “over”.'],
  [
    'lower(tier over all)',
    '[over all] Position 12: “over”, “partition by” and “order by” belong to functions of rows, not to lower.',
  ],
  ['rank(partition by tier)', '[rank] Position 1: rank needs “order by”, such as rank(order by date).'],
  [
    'rowNumber(points over all)',
    '[points] Position 11: rowNumber takes no value, only “partition by” and “order by”, such as rowNumber(order by date).',
  ],
  ['stdDev(points over order by born)', '[born] Position 29: stdDev takes no “order by”.'],
  [
    'first(tier over partition by country)',
    '[first] Position 1: first needs “order by”, such as first(email over order by date).',
  ],
  ['first(tier order by born over all)', '[born] Position 21: “order by” stands behind “over”.'],
  ['rowNumber(partition by empty)', '[empty] Position 24: a value is needed here, not empty.'],
  [
    'rowNumber(order by contry)',
    '[contry] Position 20: there is no attribute of Customers named contry. Did you mean country?',
  ],
  [
    `rowNumber(partition by ${Array.from({ length: 17 }, () => 'id').join(', ')})`,
    '[id] Position 88: there are at most 16 values here.',
  ],
  ['case when points then 1 end', '[points] Position 11: true or false is needed here, not a whole number.'],
  ['iif(true, 1, country)', '[country] Position 14: a value of the type of the others is needed here, not a text.'],
])('%s is a problem at its place', (text, expected) => {
  expect(problemsOf(text)).toEqual([expected]);
});

test('all problems of a formula are found, in the order of the text', () => {
  expect(problemsOf('lowr(a) & b')).toHaveLength(2);
});

test('numbers widen, and nothing else changes its type', () => {
  expect(
    ['1 + 1', '1 + 1.5', '1 / 2', 'avg(purchases, amount) + 1', '-1', '$threshold + 1', '$rate + 1'].map(typeOf),
  ).toEqual(['integer', 'decimal', 'decimal', 'float', 'integer', 'integer', 'decimal']);
  expect(typeOf('case when true then 1 when false then 2.5 else empty end')).toBe('decimal');
  expect(typeOf('country in $countries and points between 1 and $threshold')).toBe('boolean');
});

test('a comparison of an aggregate with a constant is the comparison the engine answers with one scan', () => {
  const { scalar } = compileFormula('count(purchases where bought_on >= daysAgo(30)) > 2', 'customers', context);
  if (scalar?.kind !== 'holds') throw new Error('no test');
  expect(scalar.of).toMatchObject({ kind: 'compare', left: { kind: 'aggregate' }, right: { kind: 'literal' } });
  const relation = filter(scan(sourceOf(context, 'customers')), scalar.of);
  expect(printReadable(relation, new Map(), duckdb)).toContain("DATE '2026-01-30'");
});

test('what reads the key of a row needs a table that has one', () => {
  const keyless = {
    ...context,
    catalog: {
      ...exampleCatalog,
      tables: exampleCatalog.tables.map((one) => (one.name === 'purchases' ? { ...one, key: [] } : one)),
    },
    environment: new Map(),
  };
  for (const formula of ['rowId()', 'uuid()', 'randomNumber(1)', 'rowNumber()', 'sum(amount over all)']) {
    expect(compileFormula(formula, 'purchases', keyless).problems).toMatchObject([
      { code: 'formula.type', params: { wanted: phrase('needed.tableWithKey') } },
    ]);
  }
});

test('attributes may be named like the words for rows of the same table', () => {
  const table = {
    name: 'orders',
    key: ['id'],
    columns: ['id', 'over', 'order', 'partition', 'by', 'all'].map((name) => ({ name, type: 'integer' as const })),
  };
  const named = { ...context, catalog: { tables: [table], links: [], dimensions: [] }, environment: new Map() };
  const formulas = [
    'over + order + partition + by + all',
    'sum(over over all)',
    'count(over partition by over, order order by order desc, by)',
    'rowNumber(partition by partition order by all)',
    'abs(over)',
  ];
  for (const formula of formulas) expect(compileFormula(formula, 'orders', named).problems).toEqual([]);
});

test('functions of rows of the same table are nested at most three deep', () => {
  const nested = (depth: number) => `${'count(over partition by '.repeat(depth)}points${')'.repeat(depth)}`;
  expect(problemsOf(nested(3))).toEqual([]);
  expect(problemsOf(nested(4))).toEqual(['[count] The formula is nested deeper than 3. Split it.']);
});
