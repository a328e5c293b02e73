import { expect, test } from 'vitest';
import { expectedColumns } from '../../activities/carried.ts';
import { exampleCatalog } from '../../testing/example/catalog.ts';
import { variableLookup } from '../../variable/variable.ts';
import { formulaCompletions } from './formula-completions.ts';
import { inEnglish } from '../../words/english.ts';

const context = {
  catalog: exampleCatalog,
  variables: variableLookup([{ name: 'limit', type: 'number', source: 'campaign', value: '3' }]),
};

function labels(text: string, kinds: readonly string[] = ['attribute', 'link', 'rows', 'variable']) {
  const position = text.indexOf('|');
  const whole = text.replace('|', '');
  return formulaCompletions(whole, position, 'customers', context)
    .options.filter((one) => kinds.includes(one.kind))
    .map((one) => one.label);
}

test('names of the table, along links, and inside aggregates', () => {
  expect(labels('|')).toEqual(expect.arrayContaining(['country', 'household', 'purchases', '$limit']));
  expect(labels('household.|')).toEqual(['id', 'city', 'members']);
  expect(labels('count(|')).toEqual(['household', 'home_store', 'purchases']);
  expect(labels('sum(|').slice(0, 4)).toEqual(['household', 'home_store', 'purchases', 'id']);
  expect(labels('sum(purchases, am|')).toEqual(['amount']);
  expect(labels('sum(purchases, amount where product.cat| ')).toEqual(['category']);
  expect(labels('sum(household.members, count(purchases where |')).toContain('bought_on');
  expect(labels('count(purchases) > coun|')).toEqual(['country']);
  expect(labels('$l|')).toEqual(['$limit']);
});

test('names of the table over its rows', () => {
  expect(labels('sum(po|')).toEqual(['points']);
  expect(labels('sum(points over partition by coun|')).toEqual(['country']);
  expect(labels('sum(points over partition by country order by |)')).toContain('born');
  expect(labels('count(over partition by home_store.|')).toEqual(['code', 'region', 'regulars', 'sales']);
  expect(labels('rowNumber(partition by country order by bo|')).toEqual(['born']);
  expect(labels('RowNum|', ['function'])[0]).toBe('rowNumber');
});

test('functions are found by the names other systems have for them', () => {
  expect(labels('JuxtW|', ['function'])).toEqual(['joinWords']);
  const [sum] = formulaCompletions('su', 2, 'customers', context).options.filter((one) => one.label === 'sum');
  expect(sum).toMatchObject({
    apply: 'sum(',
    detail: 'sum(rows, value: number) → number\nsum(value: number over partition by values order by values) → number',
    category: 'aggregate',
  });
});

test('columns added on the way are offered on the row itself, with who added them', () => {
  const carried = [{ name: 'reason', label: 'Last reason', type: 'text' as const, addedBy: 'More' }];
  const seen = { ...context, columns: expectedColumns(carried) };
  const added = (text: string) =>
    formulaCompletions(text, text.length, 'customers', seen).options.filter((one) => one.kind === 'added');
  expect(added('rea')).toMatchObject([{ label: 'reason', detail: 'text' }]);
  expect(added('rea').map(({ info }) => inEnglish(info))).toEqual(['Last reason. Added by More']);
  expect(added('last')).toHaveLength(1);
  expect(added('household.')).toEqual([]);
  expect(added('sum(')).toEqual([]);
});
