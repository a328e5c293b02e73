import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { audience } from './rule-graphs.ts';
import { all, any, count, formula, not, on, row, some, total } from './rule-words.ts';
import { everybody, shop } from './shop.ts';

let data: RuleData;
beforeEach(async () => {
  data = await openRuleData(shop);
});
afterEach(() => data.close());

test('(21) a broken rule is reported, others are unharmed', async () => {
  const broken = on('colour', 'equals', 'red');
  const graph = graphOf(
    [
      audience('good', 'people', on('country', 'equals', 'DE')),
      audience('bad', 'people', all(on('points', 'at-least', '1'), broken)),
      audience('also-good', 'people', some('events')),
      activity('combine', 'union', { operation: 'union' }),
      activity('combine', 'mixed', { operation: 'union' }),
      activity('split', 'parts', {
        subsets: [
          { id: 'a', label: 'A', rule: all(broken), limit: { kind: 'none' }, sort: null, skipWhenEmpty: false },
        ],
      }),
      activity('fork', 'fork'),
    ],
    [
      transition('good/out', 'fork'),
      transition('fork/branch-1', 'union'),
      transition('fork/branch-2', 'mixed'),
      transition('also-good/out', 'union'),
      transition('bad/out', 'mixed'),
      transition('union/out', 'parts'),
    ],
  );
  const { outlets, notComputable, problems } = await data.populations(graph);
  expect(notComputable).toEqual({ bad: 'problems-here', mixed: 'problems-upstream', parts: 'problems-here' });
  expect(outlets).toMatchObject({
    'good/out': 'ann, cem, hana',
    'also-good/out': 'ann, bob, cem, dora, emil, gus',
    'union/out': 'ann, bob, cem, dora, emil, gus, hana',
  });
  const errors = problems.filter((one) => one.severity === 'error');
  expect(errors.map(({ code, place }) => `${place.activity} ${place.field} ${code}`)).toEqual([
    'bad rule/items/1 attribute.unknown',
    'parts subsets/0/rule/items/0 column.missing',
  ]);
  expect(errors[0]?.message).toBe('There is no attribute colour on people. Choose another one.');
});

test('(21) whatever is wrong with one audience, the others are counted', async () => {
  const wrong = {
    pattern: on('tier', 'matches', '(a'),
    value: on('points', 'equals', 'many'),
    operator: on('points', 'contains', '1'),
    unfinished: on('tier', 'equals', ''),
    syntax: formula('points +'),
    type: formula("points + 'a'", 'equals', '1'),
    variable: on('points', 'equals', { variable: 'least' }),
    filter: { kind: 'filter', filter: 'gone', values: {} } as const,
  };
  const audiences = Object.entries(wrong).map(([id, rule]) => audience(id, 'people', rule));
  const good = audience('good', 'people', on('country', 'equals', 'DE'));
  const { outlets, notComputable, problems } = await data.populations(graphOf([...audiences, good], []));
  expect(outlets).toEqual({ 'good/out': 'ann, cem, hana' });
  expect(notComputable).toEqual(Object.fromEntries(Object.keys(wrong).map((id) => [id, 'problems-here'])));
  const codes = problems.filter((one) => one.severity === 'error').map(({ code, place }) => [place.activity, code]);
  expect(Object.fromEntries(codes)).toEqual({
    pattern: 'condition.pattern',
    value: 'condition.value.type',
    operator: 'condition.operator',
    unfinished: 'condition.value.missing',
    syntax: 'formula.syntax',
    type: 'formula.type',
    variable: 'variable.unknown',
    filter: 'filter.unknown',
  });
});

test('(27) a table or column that is not there fails loudly', async () => {
  const refused = (rule: Parameters<RuleData['refuse']>[1], dimension = 'people') => data.refuse(dimension, rule);
  expect(await refused(on('colour', 'is-empty'))).toEqual(['attribute.unknown rule/items/0']);
  expect(await refused(any(on('country', 'equals', 'DE'), on('colour', 'equals', 'red')))).toEqual([
    'attribute.unknown rule/items/1',
  ]);
  expect(await refused(not(on('colour', 'equals', 'red')))).toEqual(['attribute.unknown rule/except/0']);
  expect(await refused(on('company.colour', 'is-empty'))).toEqual(['attribute.unknown rule/items/0']);
  expect(await refused(on('employer.name', 'is-empty'))).toEqual(['link.unknown rule/items/0']);
  expect(await refused(some('orders'))).toEqual(['link.unknown rule/items/0']);
  expect(await refused(count('company.orders', 'at-most', '0'))).toEqual(['link.unknown rule/items/0']);
  expect(await refused(some('events', on('colour', 'equals', 'red')))).toEqual([
    'attribute.unknown rule/items/0/where/items/0',
  ]);
  expect(await refused(total('sum', 'events', 'price', 'at-most', '0'))).toEqual(['attribute.unknown rule/items/0']);
  expect(await refused(row('last', 'events', 'time', on('kind', 'is-empty')))).toEqual([
    'attribute.unknown rule/items/0',
  ]);
  expect(await refused(row('last', 'events', 'at', on('colour', 'is-empty')))).toEqual([
    'attribute.unknown rule/items/0/test/such/items/0',
  ]);
  expect(await refused(formula('colour = 1'))).toEqual(['formula.name rule/items/0']);
  expect(await refused(formula('count(orders) = 0'))).toEqual(['formula.name rule/items/0']);
  expect(await refused(all(), 'households')).toEqual(['dimension.unknown dimension']);
  expect(await refused(some('events', all({ ...on('kind', 'equals', 'click'), attribute: null })))).toEqual([
    'config.missing rule/items/0/where/items/0/items/0',
  ]);
});

test('(27) a table that goes away takes its rules with it, and no other', async () => {
  const silent = count('events', 'equals', '0');
  expect(await data.select('people', silent)).toBe('fay, hana');
  expect(await data.select('people', on('company.country', 'equals', 'DE'))).toBe('cem, gus');
  await data.engine.dropTable('events');
  expect(await data.refuse('people', silent)).toEqual(['link.unknown rule/items/0']);
  expect(await data.refuse('events', all())).toEqual(['dimension.unknown dimension']);
  expect(await data.select('people', on('company.country', 'equals', 'DE'))).toBe('cem, gus');
  expect(await data.select('people', all())).toBe(everybody);
});

test('(27) a column the catalog has and the data does not is not taken for empty', async () => {
  const { catalog } = shop;
  const wider = {
    ...catalog,
    tables: catalog.tables.map((table) => ({
      ...table,
      columns: [...table.columns, { name: 'colour', type: 'text' as const }],
    })),
  };
  const poorer = await openRuleData(shop, wider);
  expect(await poorer.refuse('people', on('colour', 'is-empty'))).toEqual(['attribute.unknown rule/items/0']);
  expect(await poorer.refuse('people', count('events', 'equals', '0', on('colour', 'equals', 'red')))).toEqual([
    'attribute.unknown rule/items/0/where/items/0',
  ]);
  expect(await poorer.select('people', on('country', 'equals', 'DE'))).toBe('ann, cem, hana');
  await poorer.close();
});
