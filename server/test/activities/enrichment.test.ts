import { type ConditionGroup, type EnrichmentConfig, type EnrichmentEntry, everyone } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

const of = (column: string, links: string[] = []) => ({ links, column });
const purchases = { via: [], link: 'purchases', where: everyone() };
const byDate = [{ attribute: of('bought_on'), direction: 'descending' as const }];

/** The columns of customers, with the households and purchases arriving beside them. */
async function enrich(columns: EnrichmentEntry[], config: Partial<EnrichmentConfig> = {}) {
  const graph = graphOf(
    [
      activity('build-audience', 'people', { dimension: 'customers' }),
      activity('build-audience', 'lines', { dimension: 'purchases' }),
      activity('enrichment', 'add', { primary: 'people-out-add', columns, ...config }),
    ],
    [transition('people/out', 'add'), transition('lines/out', 'add')],
  );
  const { outlets, columns: added, facts } = await example.evaluate(graph);
  expect(outlets['add/out']).toEqual(outlets['people/out']);
  return { rows: added['add/out'] ?? {}, facts };
}

it('attributes along links, and formulas on columns added before', async () => {
  const { rows } = await enrich([
    { kind: 'attribute', name: 'home', label: 'Home', attribute: of('city', ['household']) },
    { kind: 'formula', name: 'greeting', label: '', formula: "concat(trim(first_name), ' from ', home)" },
    { kind: 'attribute', name: 'again', label: '', attribute: of('greeting') },
  ]);
  expect(rows['1']).toEqual({ home: 'Lyon', greeting: 'Ada from Lyon', again: 'Ada from Lyon' });
  expect(rows['6']).toMatchObject({ home: null });
});

it('the first rows as numbered columns and as a list', async () => {
  const { rows } = await enrich([
    {
      kind: 'rows',
      ...purchases,
      orderBy: byDate,
      rows: 2,
      attributes: [
        { name: 'sku', label: 'Article', attribute: of('sku') },
        { name: 'price', label: '', attribute: of('price', ['product']) },
      ],
      array: { name: 'list', label: 'All' },
    },
  ]);
  expect(Object.keys(rows['1'] ?? {})).toEqual(['sku1', 'price1', 'sku2', 'price2', 'list']);
  expect(rows['1']).toMatchObject({ sku1: 'hat', price1: '19', sku2: 'boot', price2: '89.9' });
  expect(JSON.parse(rows['1']?.['list'] ?? '')).toEqual([
    { sku: 'hat', price: 19 },
    { sku: 'boot', price: 89.9 },
  ]);
  expect(rows['5']).toEqual({ sku1: null, price1: null, sku2: null, price2: null, list: '[]' });
});

it('several aggregates, with a filter, a formula and behind a link to one row', async () => {
  const since = { kind: 'one', value: '2026-01-01' } as const;
  const recent: ConditionGroup = {
    ...everyone(),
    items: [{ kind: 'attribute', attribute: of('bought_on'), operator: 'at-least', value: since }],
  };
  const { rows } = await enrich([
    { kind: 'aggregate', name: 'orders', label: '', ...purchases, fn: 'count', attribute: null },
    {
      kind: 'aggregate',
      name: 'recent',
      label: '',
      ...purchases,
      where: recent,
      fn: 'sum',
      attribute: of('amount'),
    },
    { kind: 'aggregate', name: 'dearest', label: '', ...purchases, fn: 'max', attribute: null, formula: 'amount * 2' },
    {
      kind: 'aggregate',
      name: 'people',
      label: '',
      via: ['household'],
      link: 'members',
      where: everyone(),
      fn: 'count',
      attribute: null,
    },
  ]);
  expect(rows['1']).toEqual({ orders: '3', recent: '19', dearest: '179.8', people: '2' });
  expect(rows['6']).toEqual({ orders: '0', recent: '0', dearest: null, people: '0' });
});

it('joins another population and a table; rows never multiply', async () => {
  const { rows, facts } = await enrich([
    {
      kind: 'join',
      from: { kind: 'population', transition: 'lines-out-add' },
      on: [{ own: of('id'), other: of('customer_id'), trim: false, fold: false }],
      where: everyone(),
      orderBy: byDate,
      columns: [{ name: 'last', label: '', attribute: of('sku') }],
      found: { name: 'buyer', label: '' },
    },
    {
      kind: 'join',
      from: { kind: 'table', table: 'stores' },
      on: [{ own: of('store_id'), other: of('code'), trim: true, fold: true }],
      where: everyone(),
      orderBy: [],
      columns: [{ name: 'region', label: '', attribute: of('region') }],
      found: null,
    },
    {
      kind: 'join',
      from: { kind: 'table', table: 'stores' },
      on: [{ own: of('store_id'), other: of('code'), trim: false, fold: false }],
      where: everyone(),
      orderBy: [],
      columns: [{ name: 'region_by_key', label: '', attribute: of('region') }],
      found: null,
    },
  ]);
  expect(rows['1']).toEqual({ last: 'hat', buyer: 'true', region: 'North', region_by_key: 'North' });
  expect(rows['9']).toEqual({ last: null, buyer: 'false', region: null, region_by_key: null });
  expect(facts).toMatchObject({ 'add/unmatched:0': 5, 'add/unmatched:1': 2, 'add/used:lines-out-add': 11 });
});
