import {
  aggregate,
  all,
  always,
  any,
  column,
  columnLink,
  comparableText,
  compare,
  exists,
  filter,
  follow,
  holds,
  inList,
  isEmpty,
  literal,
  memberOf,
  not,
  nothing,
  patternMatch,
  type Predicate,
  printStatement,
  printValues,
  type Scalar,
  scan,
  textMatch,
  listPosition,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());

const everyone = [1, 2, 3, 4, 5, 6];

/** Ids of the people for whom the predicate holds; its negation must hold for exactly the others. */
async function people(where: Predicate): Promise<number[]> {
  const ids = async (one: Predicate) => {
    const { text, values } = printStatement(filter(scan(sample.people), one), sample);
    return (await sample.all(text, values)).map(([id]) => Number(id)).sort((left, right) => left - right);
  };
  const found = await ids(where);
  expect(await ids(not(where))).toEqual(everyone.filter((id) => !found.includes(id)));
  expect(await ids(all(not(where), any(not(where), always(false))))).toEqual(
    everyone.filter((id) => !found.includes(id)),
  );
  return found;
}

const text = (value: string) => literal(value, 'text');
const integer = (value: number) => literal(String(value), 'integer');
const decimal = (value: string) => literal(value, 'decimal');

describe('comparisons', () => {
  test('text compares by code point, empties never', async () => {
    const name = column(sample.people, 'select');
    expect(await people(compare('=', name, text('Ada')))).toEqual([1]);
    expect(await people(compare('=', name, text('')))).toEqual([]);
    expect(await people(compare('<', name, text('Z')))).toEqual([1, 5]);
    expect(await people(compare('<=', name, text('bo')))).toEqual([1, 2, 5, 6]);
    expect(await people(compare('>', name, text('')))).toEqual([]);
    expect(await people(compare('>=', text('bo'), name))).toEqual([1, 2, 5, 6]);
    expect(await people(compare('=', name, name))).toEqual([1, 2, 5, 6]);
  });

  test('hostile values are values', async () => {
    const name = column(sample.people, 'select');
    expect(await people(compare('=', name, text("O'Neill; DROP TABLE people --")))).toEqual([5]);
    expect(await people(textMatch('contains', name, "'; DROP TABLE people; --"))).toEqual([]);
    expect(await people(compare('=', name, text('$1')))).toEqual([]);
  });

  test('numbers, dates, datetimes and booleans', async () => {
    const { people: source } = sample;
    expect(await people(compare('=', column(source, 'points'), decimal('10.5')))).toEqual([1, 6]);
    expect(await people(compare('>', column(source, 'points'), decimal('10.5')))).toEqual([2]);
    expect(await people(compare('<', column(source, 'points'), integer(1)))).toEqual([3, 5]);
    expect(await people(compare('=', column(source, 'score'), literal('0.1', 'float')))).toEqual([1]);
    expect(await people(compare('>=', column(source, 'score'), literal('1e20', 'float')))).toEqual([6]);
    expect(await people(compare('>', column(source, 'score'), column(source, 'id')))).toEqual([6]);
    expect(await people(compare('<', column(source, 'points'), column(source, 'id')))).toEqual([3, 5]);
    expect(await people(compare('=', column(source, 'born'), literal('2000-02-29', 'date')))).toEqual([5]);
    const noon = literal('2026-01-10T08:00:00Z', 'datetime');
    expect(await people(compare('<=', column(source, 'seen'), noon))).toEqual([1, 4, 6]);
    expect(await people(compare('>', column(source, 'seen'), noon))).toEqual([2, 5]);
    expect(await people(compare('=', column(source, 'ok'), literal(false, 'boolean')))).toEqual([2, 5]);
  });

  test('emptiness', async () => {
    expect(await people(isEmpty(column(sample.people, 'select')))).toEqual([3, 4]);
    expect(await people(isEmpty(column(sample.people, 'points')))).toEqual([4]);
    expect(await people(isEmpty(follow(sample.home, column(sample.homes, 't1'))))).toEqual([3, 4, 5, 6]);
    expect(await people(isEmpty(text('')))).toEqual(everyone);
  });

  test('lists, short and long', async () => {
    const name = column(sample.people, 'select');
    expect(await people(inList(name, [text('Ada'), text(''), text('bo')]))).toEqual([1, 2]);
    const long = Array.from({ length: 3000 }, (_, index) => text(`'"\\${index}`));
    expect(await people(inList(name, [...long, text('Zoë 🦊 100%_\\')]))).toEqual([6]);
    expect(await people(inList(column(sample.people, 'id'), [integer(2), integer(9)]))).toEqual([2]);
    const ids = Array.from({ length: 2000 }, (_, index) => integer(index + 3));
    expect(await people(inList(column(sample.people, 'id'), ids))).toEqual([3, 4, 5, 6]);
    const amounts = Array.from({ length: 200 }, (_, index) => decimal(`${index}.5`));
    expect(await people(inList(column(sample.people, 'points'), amounts))).toEqual([1, 6]);
  });
});

describe('texts', () => {
  test('starts with, contains, like', async () => {
    const name = column(sample.people, 'select');
    expect(await people(textMatch('starts-with', name, 'A'))).toEqual([1]);
    expect(await people(textMatch('starts-with', name, ''))).toEqual([1, 2, 5, 6]);
    expect(await people(textMatch('contains', name, '%_\\'))).toEqual([6]);
    expect(await people(textMatch('like', name, '%'))).toEqual([1, 2, 5, 6]);
    expect(await people(textMatch('like', name, ''))).toEqual([]);
    expect(await people(textMatch('like', name, '_o'))).toEqual([]);
    expect(await people(textMatch('like', name, 'b%'))).toEqual([2]);
    expect(await people(textMatch('like', name, '%\\%_\\'))).toEqual([6]);
    expect(await people(textMatch('like', name, '%\\%_\\\\'))).toEqual([6]);
    expect(await people(textMatch('like', name, '%🦊%'))).toEqual([6]);
    expect(await people(textMatch('like', name, 'a%'))).toEqual([]);
  });

  test('trimmed and folded', async () => {
    const address = comparableText(column(sample.people, 'e "mail'), { trim: true, fold: true });
    expect(await people(compare('=', address, text('ada@example.com')))).toEqual([1, 2]);
    expect(await people(isEmpty(address))).toEqual([4]);
  });

  test('e-mail form', async () => {
    expect(await people(patternMatch(column(sample.people, 'e "mail'), 'email'))).toEqual([1, 5, 6]);
  });
});

describe('links to one row', () => {
  test('one join serves several values', async () => {
    const region = follow(sample.home, column(sample.homes, 't1'));
    const number = follow(sample.home, column(sample.homes, 'k0'));
    const where = all(compare('=', region, text('North')), compare('=', number, integer(1)));
    expect(await people(where)).toEqual([1, 2]);
    const { text: sql } = printStatement(filter(scan(sample.people), where), sample);
    expect(sql.match(/JOIN/g)).toHaveLength(1);
  });

  test('back along the way and to a composite key', async () => {
    const amount = follow(sample.returnedBuy, column(sample.buys, 'amount'));
    const buyerName = follow(sample.returnedBuy, follow(sample.buyer, column(sample.people, 'select')));
    const returns = filter(
      scan(sample.returns),
      all(compare('>', amount, decimal('0')), compare('=', buyerName, text('Ada'))),
    );
    const { text: sql, values } = printStatement(returns, sample);
    expect((await sample.all(sql, values)).map(([no]) => Number(no)).sort((left, right) => left - right)).toEqual([
      1, 2, 3,
    ]);
  });
});

describe('links to many rows', () => {
  const kind = (value: string) => compare('=', column(sample.buys, 'kind'), text(value));

  test('existence', async () => {
    expect(await people(exists(sample.bought))).toEqual([1, 2, 3]);
    expect(await people(exists(sample.bought, kind('shoe')))).toEqual([1]);
    expect(await people(exists(sample.bought, not(kind('shoe'))))).toEqual([1, 2, 3]);
    expect(await people(all(exists(sample.bought, kind('shoe')), exists(sample.bought, kind('sock'))))).toEqual([1]);
    const late = exists(sample.returned, compare('=', column(sample.returns, 'why'), text('late')));
    expect(await people(exists(sample.bought, late))).toEqual([1]);
    expect(await people(exists(sample.bought, not(exists(sample.returned))))).toEqual([1, 2, 3]);
    expect(await people(exists(sample.bought, always(false)))).toEqual([]);
  });

  test.each<[string, string, number[]]>([
    ['>=', '1', [1, 2, 3]],
    ['>', '1', [1]],
    ['=', '0', [4, 5, 6]],
    ['=', '1', [2, 3]],
    ['<', '1', [4, 5, 6]],
    ['<=', '1', [2, 3, 4, 5, 6]],
    ['<', '3', [2, 3, 4, 5, 6]],
    ['<=', '0', [4, 5, 6]],
    ['>=', '0', [1, 2, 3, 4, 5, 6]],
    ['>', '-1', [1, 2, 3, 4, 5, 6]],
    ['=', '3', [1]],
  ])('count %s %s', async (op, value, expected) => {
    const count = aggregate(sample.bought, 'count', null);
    const predicate = compare(op as '=', count, literal(value, 'integer'));
    expect(await people(predicate)).toEqual(expected);
    expect(await people(all(predicate, compare('=', holds(predicate), literal(true, 'boolean'))))).toEqual(expected);
    expect(await people(compare(op as '=', addNothing(count), literal(value, 'integer')))).toEqual(expected);
  });

  /** The same value in a form that the printer joins instead of comparing inside. */
  function addNothing(value: Scalar): Scalar {
    return follow(columnLink(sample.people, ['id'], sample.people, ['id'], 'one'), value);
  }

  test('sums, averages, extremes', async () => {
    const { buys, bought } = sample;
    const sum = (name: string) => aggregate(bought, 'sum', column(buys, name));
    const avg = (name: string) => aggregate(bought, 'avg', column(buys, name));
    expect(await people(compare('>=', sum('amount'), decimal('30.6')))).toEqual([1]);
    expect(await people(compare('<', sum('amount'), decimal('0')))).toEqual([2]);
    expect(await people(compare('=', sum('amount'), decimal('0')))).toEqual([3, 4, 5, 6]);
    expect(await people(compare('=', sum('weight'), decimal('0.6')))).toEqual([1]);
    expect(await people(compare('=', sum('quantity'), integer(3)))).toEqual([1]);
    expect(await people(compare('=', avg('amount'), decimal('10.2')))).toEqual([1]);
    expect(await people(compare('=', avg('quantity'), decimal('1.5')))).toEqual([1]);
    expect(await people(compare('=', avg('weight'), literal('1.5', 'float')))).toEqual([2]);
    expect(await people(compare('<', avg('amount'), decimal('0')))).toEqual([2]);
    expect(await people(compare('<', avg('amount'), decimal('166666666670.741666')))).toEqual([1, 2]);
    expect(await people(compare('<', avg('quantity'), integer(Number.MAX_SAFE_INTEGER)))).toEqual([1, 2]);
    expect(await people(compare('<', avg('amount'), decimal('123456789012345678.123456')))).toEqual([1, 2]);
    expect(await people(isEmpty(avg('amount')))).toEqual([3, 4, 5, 6]);
    expect(await people(isEmpty(sum('amount')))).toEqual([]);
    const last = aggregate(bought, 'max', column(buys, 'on'));
    expect(await people(compare('=', last, literal('2026-01-05', 'date')))).toEqual([1]);
    expect(
      await people(compare('>', column(sample.people, 'seen'), literal('2026-01-01T00:00:00Z', 'datetime'))),
    ).toEqual([1, 2, 5, 6]);
    expect(await people(compare('=', aggregate(bought, 'min', column(buys, 'kind')), text('shoe')))).toEqual([1]);
    expect(await people(isEmpty(aggregate(bought, 'max', column(buys, 'kind'))))).toEqual([2, 3, 4, 5, 6]);
    expect(await people(compare('=', aggregate(bought, 'count-distinct', column(buys, 'kind')), integer(2)))).toEqual([
      1,
    ]);
    expect(await people(compare('=', aggregate(bought, 'count-distinct', column(buys, 'kind')), integer(0)))).toEqual([
      2, 3, 4, 5, 6,
    ]);
  });

  test('aggregates with a filter, of nested values, compared with columns', async () => {
    const { buys, bought } = sample;
    const shoes = aggregate(bought, 'sum', column(buys, 'amount'), kind('shoe'));
    expect(await people(compare('=', shoes, decimal('10.4')))).toEqual([1]);
    expect(await people(compare('<=', shoes, column(sample.people, 'points')))).toEqual([1, 2, 3, 6]);
    const returned = aggregate(bought, 'sum', aggregate(sample.returned, 'count', null));
    expect(await people(compare('=', returned, integer(3)))).toEqual([1]);
    expect(await people(compare('=', returned, integer(0)))).toEqual([2, 3, 4, 5, 6]);
    const twice = aggregate(
      bought,
      'count',
      null,
      compare('>=', aggregate(sample.returned, 'count', null), integer(2)),
    );
    expect(await people(compare('>=', twice, integer(1)))).toEqual([1]);
    const neighbours = follow(sample.home, aggregate(sample.inhabitants, 'count', null));
    expect(await people(compare('=', neighbours, integer(2)))).toEqual([1, 2]);
    expect(await people(compare('=', neighbours, integer(0)))).toEqual([]);
  });

  test('several comparisons on the same rows are one scan', async () => {
    const { buys, bought } = sample;
    const count = aggregate(bought, 'count', null);
    const sum = aggregate(bought, 'sum', column(buys, 'amount'));
    const between = all(compare('>=', count, integer(1)), compare('<=', count, integer(2)));
    expect(await people(between)).toEqual([2, 3]);
    expect(await people(all(compare('<=', count, integer(2)), compare('<=', sum, decimal('0'))))).toEqual([
      2, 3, 4, 5, 6,
    ]);
    expect(await people(any(compare('>=', count, integer(3)), compare('<', sum, decimal('0'))))).toEqual([1, 2]);
    expect(await people(any(compare('=', count, integer(0)), compare('<', sum, decimal('0'))))).toEqual([2, 4, 5, 6]);
    const { text: sql } = printStatement(filter(scan(sample.people), between), sample);
    expect(sql.match(/buys/g)).toHaveLength(1);
  });
});

describe('membership and values', () => {
  test('member of', async () => {
    const few = filter(scan(sample.people), compare('<', column(sample.people, 'id'), integer(3)));
    expect(await people(memberOf(few))).toEqual([1, 2]);
    expect(await people(memberOf(nothing(sample.people)))).toEqual([]);
    const lines = filter(scan(sample.buys), compare('=', column(sample.buys, 'line'), integer(1)));
    const { text: sql, values } = printStatement(filter(lines, not(memberOf(lines))), sample);
    expect(await sample.all(sql, values)).toEqual([]);
  });

  test('values of rows', async () => {
    const name = column(sample.people, 'select');
    const few = filter(scan(sample.people), compare('<', column(sample.people, 'id'), integer(4)));
    const { text: sql, values } = printValues(
      few,
      [
        listPosition(name, [text('bo'), text('Ada')]),
        holds(isEmpty(name)),
        follow(sample.home, column(sample.homes, 't1')),
        aggregate(sample.bought, 'sum', column(sample.buys, 'amount')),
        aggregate(sample.bought, 'avg', column(sample.buys, 'amount')),
      ],
      sample,
    );
    const rows = await sample.all(`${sql} ORDER BY k0`, values);
    expect(rows.map((row) => row.map(String))).toEqual([
      ['1', '1', 'false', 'North', '30.600000', '10.200000000000001'],
      ['2', '0', 'false', 'North', '-5.000000', '-5'],
      ['3', '2', 'true', '', '0.000000', 'null'],
    ]);
  });
});
