import { describe, expect, test } from 'vitest';
import { type Condition, everyone } from '../../condition/condition.ts';
import { parseInstant } from './calendar.ts';
import { holds } from './condition.ts';
import { ruleContext } from './rule-context.ts';
import type { NaiveData, NaiveRow, NaiveValue } from './value.ts';

const people: NaiveRow[] = [
  person('ann', 'Bern', 'DE'),
  person('bob', '', 'DE'),
  person('cy', null, ''),
  person('di', 'bern', null),
];
const orders: NaiveRow[] = [
  order(1n, 'ann', 100_000n),
  order(2n, 'ann', 200_000n),
  order(3n, 'ann', 300_000n),
  order(4n, 'bob', null),
];

function person(id: string, city: NaiveValue, country: NaiveValue): NaiveRow {
  return new Map<string, NaiveValue>([
    ['id', id],
    ['city', city],
    ['country', country],
  ]);
}

function order(id: bigint, who: string, amount: NaiveValue): NaiveRow {
  return new Map<string, NaiveValue>([
    ['id', id],
    ['person', who],
    ['amount', amount],
  ]);
}

const data: NaiveData = new Map([
  [
    'people',
    {
      name: 'people',
      key: ['id'],
      rows: people,
      columns: new Map([
        ['id', 'text'],
        ['city', 'text'],
        ['country', 'text'],
      ] as const),
    },
  ],
  [
    'orders',
    {
      name: 'orders',
      key: ['id'],
      rows: orders,
      columns: new Map([
        ['id', 'integer'],
        ['person', 'text'],
        ['amount', 'decimal'],
      ] as const),
    },
  ],
]);
const context = ruleContext(
  {
    tables: [
      {
        name: 'people',
        key: ['id'],
        columns: ['id', 'city', 'country'].map((name) => ({ name, type: 'text' as const })),
      },
      {
        name: 'orders',
        key: ['id'],
        columns: [
          { name: 'id', type: 'integer' },
          { name: 'person', type: 'text' },
          { name: 'amount', type: 'decimal' },
        ],
      },
    ],
    links: [
      {
        id: 'l',
        from: { table: 'orders', columns: ['person'] },
        to: { table: 'people', columns: ['id'] },
        cardinality: 'many-to-one',
        name: 'person',
        reverseName: 'orders',
      },
    ],
    dimensions: [],
  },
  data,
  { now: parseInstant('2026-01-01T00:00:00Z', 'UTC'), timeZone: 'UTC' },
);

function who(condition: Condition): string {
  return people
    .filter((row) => holds(context, 'people', row, condition))
    .map((row) => row.get('id'))
    .join(' ');
}

function city(operator: 'equals' | 'not-equals' | 'is-empty', value = 'Bern', orEmpty?: boolean): Condition {
  const right = operator === 'is-empty' ? { kind: 'none' as const } : { kind: 'one' as const, value };
  return { kind: 'attribute', attribute: { links: [], column: 'city' }, operator, value: right, orEmpty };
}

describe('conditions on attributes', () => {
  test('a condition and its negation add up to everyone, empties included', () => {
    expect(who(city('equals'))).toBe('ann');
    expect(who(city('not-equals'))).toBe('bob cy di');
    expect(who(city('not-equals', 'Bern', false))).toBe('di');
    expect(who(city('is-empty'))).toBe('bob cy');
  });

  test('nothing equals an empty text', () => {
    expect(who(city('equals', ''))).toBe('');
    expect(who(city('not-equals', ''))).toBe('ann bob cy di');
  });

  test('EXCEPT removes those for whom all its conditions hold', () => {
    expect(who({ ...everyone(), except: [city('is-empty'), city('not-equals')] })).toBe('ann di');
    expect(who({ ...everyone(), except: [{ ...city('is-empty'), disabled: true }] })).toBe('ann bob cy di');
  });
});

describe('conditions on linked rows', () => {
  const linked = (test: Extract<Condition, { kind: 'linked' }>['test']): string =>
    who({ kind: 'linked', via: [], link: 'orders', test, where: everyone() });
  const amount = { links: [], column: 'amount' };
  const one = (value: string) => ({ kind: 'one' as const, value });

  test('people without rows have none, and zero of everything counted', () => {
    expect(linked({ kind: 'exists' })).toBe('ann bob');
    expect(linked({ kind: 'not-exists' })).toBe('cy di');
    expect(linked({ kind: 'count', operator: 'at-most', value: one('1') })).toBe('bob cy di');
    expect(linked({ kind: 'aggregate', fn: 'sum', attribute: amount, operator: 'equals', value: one('0') })).toBe(
      'bob cy di',
    );
  });

  test('averages are exact, and empty over nothing', () => {
    expect(linked({ kind: 'aggregate', fn: 'avg', attribute: amount, operator: 'equals', value: one('0.2') })).toBe(
      'ann',
    );
    expect(
      linked({ kind: 'aggregate', fn: 'avg', attribute: amount, operator: 'is-empty', value: { kind: 'none' } }),
    ).toBe('bob cy di');
  });
});
