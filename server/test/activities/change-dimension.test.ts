import { type ChangeDimensionConfig, everyone } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

function change(from: string, config: Partial<ChangeDimensionConfig>) {
  return example.evaluate(
    graphOf(
      [activity('build-audience', 'all', { dimension: from }), activity('change-dimension', 'change', config)],
      [transition('all/out', 'change')],
    ),
  );
}

it('customers to households: each once, those without one are dropped with their cause', async () => {
  const { outlets, drops, facts } = await change('customers', { dimension: 'households', links: ['household'] });
  expect(outlets['change/out']).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(drops['change/no-match']).toEqual(['6', '11']);
  expect(facts).toMatchObject({ 'change/followed': 10, 'change/merged': 4 });
});

it('rows without a match leave by the complement, in their own dimension', async () => {
  const { outlets } = await change('purchases', { dimension: 'customers', links: ['customer'], complement: true });
  expect(outlets['change/out']).toEqual(['1', '2', '3', '4', '7', '8', '12']);
  expect(outlets['change/complement']).toEqual(['107.1']);
});

it('a link to many rows makes more of few', async () => {
  const { outlets, facts } = await change('customers', { dimension: 'purchases', links: ['purchases'] });
  expect(outlets['change/out']).toEqual([
    '100.1',
    '100.2',
    '101.1',
    '102.1',
    '103.1',
    '104.1',
    '105.1',
    '106.1',
    '108.1',
    '109.1',
  ]);
  expect(facts).toMatchObject({ 'change/followed': 10, 'change/merged': 0 });
});

it('by several links, to one row and to many: everybody who lives with a buyer', async () => {
  const links = ['customer', 'household', 'members'];
  const { outlets, drops, facts } = await change('purchases', { dimension: 'customers', links });
  expect(outlets['change/out']).toEqual(['1', '2', '3', '4', '7', '8', '12']);
  expect(drops['change/no-match']).toEqual(['107.1']);
  expect(facts).toMatchObject({ 'change/followed': 18, 'change/merged': 11 });
});

it('carries aggregates of the rows that lead to a new row', async () => {
  const attribute = (column: string, links: string[] = []) => ({ links, column });
  const { columns } = await change('purchases', {
    dimension: 'households',
    links: ['customer', 'household'],
    carry: [
      { name: 'lines', label: 'Lines', fn: 'count', attribute: null },
      { name: 'spent', label: 'Spent', fn: 'sum', attribute: attribute('amount') },
      { name: 'last', label: 'Last', fn: 'max', attribute: attribute('bought_on') },
      { name: 'categories', label: '', fn: 'joined', attribute: attribute('category', ['product']) },
    ],
  });
  expect(columns['change/out']).toEqual({
    '1': { lines: '4', spent: '207.8', last: '2026-02-28', categories: 'clothes, shoes' },
    '2': { lines: '2', spent: '0', last: '2026-02-01', categories: 'clothes' },
    '4': { lines: '2', spent: '184.3', last: '2025-03-01', categories: 'clothes, shoes' },
    '6': { lines: '2', spent: '51', last: '2026-03-01', categories: null },
  });
});

it('carries aggregates of added columns', async () => {
  const spent = { kind: 'aggregate' as const, name: 'spent', label: '', via: [], link: 'purchases', where: everyone() };
  const columns = [{ ...spent, fn: 'sum' as const, attribute: { links: [], column: 'amount' } }];
  const carry = [{ name: 'spent', label: '', fn: 'sum' as const, attribute: { links: [], column: 'spent' } }];
  const { columns: added } = await example.evaluate(
    graphOf(
      [
        activity('build-audience', 'all', { dimension: 'customers' }),
        activity('enrichment', 'more', { columns }),
        activity('change-dimension', 'change', { dimension: 'households', links: ['household'], carry }),
      ],
      [transition('all/out', 'more'), transition('more/out', 'change')],
    ),
  );
  const values = Object.entries(added['change/out'] ?? {}).map(([key, { spent: value }]) => [key, value]);
  expect(Object.fromEntries(values)).toEqual({ '1': '207.8', '2': '0', '3': '0', '4': '184.3', '5': '0', '6': '51' });
});
