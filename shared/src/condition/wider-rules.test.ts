import { describe, expect, it } from 'vitest';
import { exampleCatalog } from '../testing/example/catalog.ts';
import { exampleFilters } from '../testing/example/filters.ts';
import { exampleContext } from '../testing/example/try-activity.ts';
import { type Variable, variableLookup } from '../variable/variable.ts';
import { compileCondition } from './compile-condition.ts';
import { type Condition, type ConditionGroup, everyone, type LinkedTest } from './condition.ts';
import { describeCondition, describeSentence } from './describe-condition.ts';
import { patternProblem } from './regular-expression.ts';

const variable = (name: string, type: Variable['type'], value: Variable['value']): Variable => {
  return { name, type, source: 'campaign', value };
};
const variables = variableLookup([
  variable('tiers', 'list', ['gold', 'silver']),
  variable('least', 'number', '10'),
  variable('day', 'date', '2026-03-01'),
  variable('word', 'text', 'a'),
  variable('later', 'number', null),
]);
const context = { ...exampleContext, variables };

function rule(...items: Condition[]): ConditionGroup {
  return { ...everyone(), items };
}
const compile = (...items: Condition[]) => compileCondition(rule(...items), 'customers', context);
const codes = (...items: Condition[]) => compile(...items).problems.map(({ code, path }) => `${code} ${path}`);
const on = (
  column: string,
  operator: Extract<Condition, { kind: 'attribute' }>['operator'],
  value: Extract<Condition, { kind: 'attribute' }>['value'],
  more: Partial<Extract<Condition, { kind: 'attribute' }>> = {},
): Condition => ({ kind: 'attribute', attribute: { links: [], column }, operator, value, ...more });
const one = (value: string) => ({ kind: 'one' as const, value });
const ref = (name: string) => ({ kind: 'one' as const, value: { variable: name } });
const purchases = (test: LinkedTest, where = everyone()): Condition => ({
  kind: 'linked',
  via: [],
  link: 'purchases',
  test,
  where,
});
const words = (...items: Condition[]) => describeCondition(rule(...items), 'customers', exampleCatalog, exampleFilters);

describe('variables and formulas on the right', () => {
  it('reads a variable as the value it holds: numbers beside any number, a date beside datetimes as a day', () => {
    expect(compile(on('points', 'at-least', ref('least'))).predicate).toEqual(
      compile(on('points', 'at-least', one('10'))).predicate,
    );
    expect(compile(on('created_at', 'equals', ref('day'))).predicate).toEqual(
      compile(on('created_at', 'equals', one('2026-03-01'))).predicate,
    );
    expect(compile(on('tier', 'in', { kind: 'variable', variable: 'tiers' })).predicate).toEqual(
      compile(on('tier', 'in', { kind: 'list', values: ['gold', 'silver'] })).predicate,
    );
  });

  it('tells what a variable cannot be', () => {
    expect(codes(on('points', 'equals', ref('nothing')))).toEqual(['variable.unknown items/0']);
    expect(codes(on('points', 'equals', ref('word')))).toEqual(['variable.type items/0']);
    expect(codes(on('points', 'equals', ref('later')))).toEqual(['variable.no-value items/0']);
    expect(codes(on('tier', 'equals', ref('tiers')))).toEqual(['variable.type items/0']);
    expect(codes(on('tier', 'in', { kind: 'variable', variable: 'word' }))).toEqual(['variable.type items/0']);
  });

  it('compiles a formula on either side and tells its position', () => {
    const formula = (text: string) => ({ kind: 'one' as const, value: { formula: text } });
    expect(codes(on('points', 'at-least', formula('household_id + 1')))).toEqual([]);
    expect(codes(on('created_at', 'equals', formula('born')))).toEqual([]);
    expect(codes(on('points', 'equals', formula('tier')))).toEqual(['formula.type items/0']);
    const wrong: Condition = { kind: 'formula', formula: 'lower(nothing)', operator: 'equals', value: one('a') };
    expect(compile(wrong).problems).toEqual([
      expect.objectContaining({
        code: 'formula.name',
        path: 'items/0',
        params: expect.objectContaining({ position: 7 }),
      }),
    ]);
  });
});

describe('texts', () => {
  it('makes both sides comparable', () => {
    const text = { trim: true, fold: true };
    expect(compile(on('tier', 'equals', one(' Gold '), { text })).predicate).toEqual(
      compile(on('tier', 'equals', one('gold'), { text })).predicate,
    );
    expect(codes(on('tier', 'equals', one('  '), { text }))).toEqual(['condition.value.missing items/0']);
    expect(codes(on('points', 'equals', one('1'), { text }))).toEqual(['condition.text-options items/0']);
  });

  it.each([
    ['a(', 1],
    ['(?=a)', 1],
    ['ab\\1', 3],
    ['a\\p{Emoji}', 2],
    ['x(?<name>a)', 2],
    ['\\pL{500}', 1],
    ['a'.repeat(1001), 1001],
  ])('refuses the pattern %s with its position', (pattern, position) => {
    expect(patternProblem(pattern)?.position).toBe(position);
  });

  it.each(['^a+$', '(a+)+$', '\\pL\\p{Greek}', '[^@]+@[^@]+', '\\Q\\p{Emoji}\\E'])(
    'takes the pattern %s',
    (pattern) => {
      expect(patternProblem(pattern)).toBeUndefined();
    },
  );
});

describe('anniversaries', () => {
  const days = (now: string, amount: number) => {
    const value = { kind: 'period' as const, period: { period: 'next' as const, amount, unit: 'day' as const } };
    return compileCondition(rule(on('born', 'anniversary', value)), 'customers', { ...context, now }).predicate;
  };
  const range = (from: string, to: string) => [
    { op: '>=', right: { value: from } },
    { op: '<=', right: { value: to } },
  ];

  it('are days of the year, over New Year too', () => {
    expect(days('2026-05-31T12:00:00Z', 7)).toMatchObject({ kind: 'all', of: range('601', '607') });
    expect(days('2026-12-30T12:00:00Z', 3)).toMatchObject({ kind: 'any', of: range('1231', '102') });
  });

  it('of 29 February are on the 28th in other years', () => {
    expect(days('2026-02-26T12:00:00Z', 2)).toMatchObject({ kind: 'all', of: range('227', '229') });
    expect(days('2028-02-26T12:00:00Z', 2)).toMatchObject({ kind: 'all', of: range('227', '228') });
  });

  it('hold for everyone over a year, and not for hours', () => {
    expect(days('2026-02-26T12:00:00Z', 366)).toMatchObject({ kind: 'not', of: { kind: 'is-empty' } });
    const hours = { kind: 'period' as const, period: { period: 'last' as const, amount: 3, unit: 'hour' as const } };
    expect(codes(on('born', 'anniversary', hours))).toEqual(['condition.value.type items/0']);
  });
});

describe('tests of linked rows', () => {
  const by = { links: [], column: 'bought_on' };
  const such = rule({
    ...on('category', 'equals', one('Shoes')),
    attribute: { links: ['product'], column: 'category' },
  } as Condition);

  it('compile the last row and the time since it', () => {
    expect(compile(purchases({ kind: 'row', which: 'last', by, such })).predicate).toMatchObject({
      left: { kind: 'aggregate', fn: 'first', orderBy: [{ direction: 'descending' }] },
      right: { value: true },
    });
    const since = { kind: 'time-since', which: 'last', by, amount: 30, unit: 'day' } as const;
    expect(compile(purchases({ ...since, operator: 'at-least' })).predicate).toMatchObject({
      op: '<=',
      left: { fn: 'max' },
    });
    expect(codes(purchases({ ...since, operator: 'at-most', by: { links: [], column: 'sku' } }))).toEqual([
      'condition.operator items/0',
    ]);
    const wrong = rule(on('nothing', 'is-empty', { kind: 'none' }));
    expect(codes(purchases({ kind: 'row', which: 'first', by, such: wrong }))).toEqual([
      'attribute.unknown items/0/test/such/items/0',
    ]);
  });

  it('are said in words', () => {
    expect(words(purchases({ kind: 'row', which: 'last', by, such }))).toBe(
      'the last of Purchases by Purchase date is such that Product › Category is Shoes',
    );
    const since = { kind: 'time-since', which: 'last', by, operator: 'at-least', amount: 30, unit: 'day' } as const;
    expect(words(purchases(since))).toBe('the last Purchase date of Purchases is at least 30 days ago');
    const sum: LinkedTest = {
      kind: 'aggregate',
      fn: 'sum',
      attribute: null,
      formula: 'amount * 2',
      operator: 'not-in',
      value: { kind: 'list', values: ['1', '2'] },
    };
    expect(words(purchases(sum))).toBe('sum of amount * 2 of Purchases is none of 1, 2, including people with none');
  });
});

it('says dates, variables, text options, formulas and filters in words', () => {
  expect(words(on('created_at', 'greater-than', one('2026-01-01'), { orEmpty: true }))).toBe(
    'Customer since is after 1 Jan 2026 or empty',
  );
  expect(words(on('tier', 'in', { kind: 'variable', variable: 'tiers' }, { text: { trim: false, fold: true } }))).toBe(
    'Tier is one of $tiers (upper or lower case)',
  );
  const formula: Condition = {
    kind: 'formula',
    formula: 'points > 100',
    operator: 'equals',
    value: { kind: 'one', value: true },
  };
  expect(words(formula, { kind: 'filter', filter: 'active-buyers', values: {} })).toBe(
    'points > 100 and fulfils “Active buyers”',
  );
  const since = { ...formula, operator: 'greater-than', value: one('2026-01-01') } as const;
  expect(words({ ...since, formula: 'created_at' }, { ...since, formula: 'points' })).toBe(
    'created_at is after 1 Jan 2026 and points is more than 2026-01-01',
  );
});

it('says of an empty group that it holds for everyone where that decides', () => {
  const tier = on('tier', 'equals', one('gold'));
  const group = (operator: 'and' | 'or', items: Condition[], except: Condition[] = []): ConditionGroup => ({
    ...everyone(),
    operator,
    items,
    except,
  });
  expect(words(tier, group('or', []))).toBe('Tier is gold');
  expect(words(group('or', [tier, everyone()]))).toBe('(Tier is gold or everyone)');
  expect(words(group('and', [tier], [everyone()]))).toBe('(Tier is gold except everyone)');
  expect(words(tier, group('or', [tier]))).toBe('Tier is gold and Tier is gold');
});

it('brackets what would not be told apart, and begins a sentence with a capital', () => {
  const two = rule(on('amount', 'at-least', one('10')), on('amount', 'less-than', one('20')));
  const amounts = '(where Amount is at least 10 and Amount is less than 20)';
  expect(words(purchases({ kind: 'exists' }, two), on('tier', 'equals', one('gold')))).toBe(
    `some Purchases ${amounts} and Tier is gold`,
  );
  const some = rule(purchases({ kind: 'exists' }, two));
  expect(describeSentence(some, 'customers', exampleCatalog)).toBe(`Some Purchases ${amounts}`);
  const formula: Condition = { kind: 'formula', formula: 'points', operator: 'equals', value: one('1') };
  expect(describeSentence(rule(formula), 'customers', exampleCatalog)).toBe('points is 1');
});
