import {
  type Condition,
  type ConditionGroup,
  compileCondition,
  filter,
  noAudiences,
  noFilters,
  noVariables,
  not,
  type OperatorId,
  type Operand,
  type Predicate,
  printStatement,
  scan,
} from '@fanfare/shared';
import { exampleCatalog, exampleRows } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

let database: TestDuckDb;
beforeAll(async () => {
  database = await openTestDuckDb(exampleCatalog, exampleRows);
});
afterAll(() => database.close());

const everyone = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function group(operator: 'and' | 'or', items: Condition[], except: Condition[] = []): ConditionGroup {
  return { kind: 'group', operator, items, except };
}

function on(path: string, operator: OperatorId, ...values: Operand[]): Condition {
  const names = path.split('.');
  const attribute = { links: names.slice(0, -1), column: names.at(-1) ?? '' };
  const [first = '', second = ''] = values;
  const kind = { between: 'range', 'not-between': 'range', in: 'list', 'not-in': 'list' }[operator as string];
  if (kind === 'range') return { kind: 'attribute', attribute, operator, value: { kind, from: first, to: second } };
  if (kind === 'list') return { kind: 'attribute', attribute, operator, value: { kind, values: values.map(String) } };
  const value = values.length === 0 ? ({ kind: 'none' } as const) : ({ kind: 'one', value: first } as const);
  return { kind: 'attribute', attribute, operator, value };
}

const bought = (test: Extract<Condition, { kind: 'linked' }>['test'], ...where: Condition[]): Condition => ({
  kind: 'linked',
  via: [],
  link: 'purchases',
  test,
  where: group('and', where),
});

async function idsOf(predicate: Predicate): Promise<number[]> {
  const { text, values } = printStatement(filter(scan(database.source('customers')), predicate), database);
  const rows = await database.all(text, values);
  return rows.map(([id]) => Number(id)).sort((left, right) => left - right);
}

/** Customers who fulfil a rule; those who do not must be all the others. */
async function customers(...items: Condition[]): Promise<number[]> {
  const rule = items.length === 1 && items[0]?.kind === 'group' ? items[0] : group('and', items);
  const context = {
    catalog: exampleCatalog,
    environment: database.environment,
    now: '2026-03-01T12:00:00Z',
    timeZone: 'Europe/Paris',
    variables: noVariables,
    filters: noFilters,
    audiences: noAudiences,
  };
  const { predicate, problems } = compileCondition(rule, 'customers', context);
  expect(problems.filter((one) => one.code !== 'condition.value.empty-comparison')).toEqual([]);
  if (!predicate) throw new Error('the rule was refused');
  const found = await idsOf(predicate);
  expect(await idsOf(not(predicate))).toEqual(everyone.filter((id) => !found.includes(id)));
  return found;
}

describe('operators', () => {
  test.each<[string, OperatorId, Operand[], number[]]>([
    ['tier', 'equals', ['gold'], [1, 2, 7, 12]],
    ['tier', 'not-equals', ['gold'], [3, 4, 5, 6, 8, 9, 10, 11]],
    ['points', 'greater-than', ['120'], [7, 8, 12]],
    ['points', 'less-than', ['15'], [6]],
    ['points', 'at-least', ['300'], [7, 8, 12]],
    ['points', 'at-most', ['15'], [6, 9, 10, 11]],
    ['points', 'between', ['80', '120'], [1, 2, 3, 4]],
    ['points', 'between', ['120', '80'].toReversed(), [1, 2, 3, 4]],
    ['points', 'not-between', ['80', '120'], [5, 6, 7, 8, 9, 10, 11, 12]],
    ['country', 'in', ['FR', '', 'ES'], [1, 2, 7, 8, 9, 10, 11]],
    ['country', 'not-in', ['FR', 'ES'], [3, 4, 5, 6, 12]],
    ['country', 'is-empty', [], [6, 12]],
    ['email', 'is-not-empty', [], [1, 2, 3, 6, 7, 8, 9, 10, 11, 12]],
    ['email', 'starts-with', ['ADA'], [2]],
    ['email', 'not-starts-with', ['ADA'], [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['email', 'contains', ['.test'], [3, 11]],
    ['email', 'not-contains', ['example'], [4, 5, 6]],
    ['email', 'like', ['%@example.test'], [3, 11]],
    ['email', 'like', ['_da%'], []],
    ['email', 'not-like', ['%@%'], [4, 5, 6]],
    ['consent_email', 'equals', [true], [1, 2, 4, 5, 6, 8, 9, 10, 11, 12]],
    ['consent_email', 'not-equals', [true], [3, 7]],
    ['born', 'at-most', ['1970-05-01'], [1, 4, 7, 8, 12]],
    ['created_at', 'equals', ['2025-07-01'], [5, 6]],
    ['created_at', 'less-than', ['2025-07-01T02:00'], [1, 2, 3, 4, 5]],
    ['created_at', 'at-least', ['2026-03-01T11:59:59Z'], [12]],
    ['created_at', 'greater-than', [{ relative: 'ago', amount: 1, unit: 'day' }], [12]],
    ['created_at', 'at-least', [{ relative: 'ago', amount: 24, unit: 'hour' }], [9, 10, 12]],
    ['home_store.region', 'equals', ['North'], [1, 2, 7, 8, 10, 11]],
    ['home_store.region', 'not-equals', ['North'], [3, 4, 5, 6, 9, 12]],
    ['home_store.region', 'is-empty', [], [5, 6, 9, 12]],
  ])('%s %s %j', async (path, operator, values, expected) => {
    expect(await customers(on(path, operator, ...values))).toEqual(expected);
  });

  test('or empty', async () => {
    const positive = { ...on('tier', 'equals', 'gold'), orEmpty: true } as Condition;
    expect(await customers(positive)).toEqual([1, 2, 5, 6, 7, 12]);
    const negative = { ...on('tier', 'not-equals', 'gold'), orEmpty: false } as Condition;
    expect(await customers(negative)).toEqual([3, 4, 8, 9, 10, 11]);
  });

  test('periods', async () => {
    const during = (path: string, value: Extract<Condition, { kind: 'attribute' }>['value']): Condition => ({
      ...(on(path, 'during') as Extract<Condition, { kind: 'attribute' }>),
      value,
    });
    expect(await customers(during('created_at', { kind: 'period', period: { period: 'today' } }))).toEqual([12]);
    const month = { kind: 'period', period: { period: 'last', amount: 1, unit: 'month' } } as const;
    expect(await customers(during('created_at', month))).toEqual([9, 10]);
    expect(await customers(bought({ kind: 'exists' }, during('bought_on', month)))).toEqual([1, 2, 3, 12]);
  });
});

describe('linked rows', () => {
  const one = (value: string) => ({ kind: 'one', value }) as const;

  test('existence and counts', async () => {
    expect(await customers(bought({ kind: 'exists' }))).toEqual([1, 2, 3, 4, 7, 8, 12]);
    expect(await customers(bought({ kind: 'not-exists' }))).toEqual([5, 6, 9, 10, 11]);
    expect(await customers(bought({ kind: 'exists' }, on('product.category', 'equals', 'shoes')))).toEqual([1, 2, 7]);
    expect(await customers(bought({ kind: 'exists' }, on('product.category', 'not-equals', 'shoes')))).toEqual([
      1, 3, 4, 8, 12,
    ]);
    expect(await customers(bought({ kind: 'count', operator: 'at-least', value: one('2') }))).toEqual([1, 12]);
    expect(await customers(bought({ kind: 'count', operator: 'equals', value: one('0') }))).toEqual([5, 6, 9, 10, 11]);
    expect(await customers(bought({ kind: 'count', operator: 'not-equals', value: one('1') }))).toEqual([
      1, 5, 6, 9, 10, 11, 12,
    ]);
    const range = { kind: 'range', from: '0', to: '1' } as const;
    expect(await customers(bought({ kind: 'count', operator: 'between', value: range }))).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  test('aggregates', async () => {
    const amount = { links: [], column: 'amount' };
    const total = (operator: 'at-least' | 'at-most', value: string) =>
      bought({ kind: 'aggregate', fn: 'sum', attribute: amount, operator, value: one(value) });
    expect(await customers(total('at-least', '117.9'))).toEqual([1, 7]);
    expect(await customers(total('at-most', '0'))).toEqual([3, 4, 5, 6, 9, 10, 11]);
    const average = (operator: 'equals' | 'is-empty' | 'not-equals') =>
      bought({
        kind: 'aggregate',
        fn: 'avg',
        attribute: amount,
        operator,
        value: operator === 'is-empty' ? { kind: 'none' } : one('39.3'),
      });
    expect(await customers(average('equals'))).toEqual([1]);
    expect(await customers(average('not-equals'))).toEqual(everyone.filter((id) => id !== 1));
    expect(await customers(average('is-empty'))).toEqual([4, 5, 6, 9, 10, 11]);
    const stores = { links: [], column: 'store' };
    const different = bought({
      kind: 'aggregate',
      fn: 'count-distinct',
      attribute: stores,
      operator: 'equals',
      value: one('2'),
    });
    expect(await customers(different)).toEqual([12]);
  });

  test('through a link to one row', async () => {
    const members = (test: Extract<Condition, { kind: 'linked' }>['test']): Condition => ({
      kind: 'linked',
      via: ['household'],
      link: 'members',
      test,
      where: group('and', []),
    });
    expect(await customers(members({ kind: 'count', operator: 'equals', value: one('2') }))).toEqual([
      1, 2, 3, 4, 7, 8, 9, 10,
    ]);
    expect(await customers(members({ kind: 'count', operator: 'at-most', value: one('1') }))).toEqual([5, 6, 11, 12]);
    expect(await customers(members({ kind: 'not-exists' }))).toEqual([6, 11]);
  });
});

describe('groups', () => {
  test('and, or, except, disabled', async () => {
    const gold = on('tier', 'equals', 'gold');
    const french = on('country', 'equals', 'FR');
    expect(await customers(group('or', [gold, french]))).toEqual([1, 2, 7, 8, 12]);
    expect(await customers(group('and', [gold], [french]))).toEqual([12]);
    expect(await customers(group('and', [], [gold, french]))).toEqual([3, 4, 5, 6, 8, 9, 10, 11, 12]);
    expect(await customers(group('and', [gold, { ...french, disabled: true }]))).toEqual([1, 2, 7, 12]);
    expect(await customers(group('or', []))).toEqual(everyone);
  });
});
