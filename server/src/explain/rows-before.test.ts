import { type Activity, type CampaignGraph, permissions } from '@fanfare/shared';
import { activity, exampleRows, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExampleCounting, openExampleCounting } from '../../test/example-counting.ts';
import { explainPerson } from './explain-person.ts';

const caller = {
  actor: { name: 'Ann', workspace: 'main', permissions: [...permissions] },
  signal: new AbortController().signal,
};
const of = (column: string) => ({ links: [], column });
const bought = activity('build-audience', 'bought', {
  dimension: 'purchases',
  rule: {
    kind: 'group',
    operator: 'and',
    items: [{ kind: 'attribute', attribute: of('sku'), operator: 'equals', value: { kind: 'one', value: 'boot' } }],
    except: [],
  },
});

let example: ExampleCounting;
beforeAll(async () => {
  example = await openExampleCounting();
});
afterAll(() => example.close());

/** Rows that were told of an activity: dimension, key, how they belong to the one asked about, and where they left. */
async function told(graph: CampaignGraph, dimension: string, key: string, id: string) {
  const { activities } = await explainPerson(example.parts, { graph, dimension, key: [key] }, caller);
  const found = activities.find((one) => one.activity === id);
  return found?.status === 'explained'
    ? found.rows.map((row) => [row.dimension, row.key.join(), row.way, row.left.join()])
    : [];
}

test('a household is followed back over two links to all that lead there, chosen or not', async () => {
  const graph = graphOf(
    [
      bought,
      activity('change-dimension', 'buyers', { dimension: 'customers', links: ['customer'] }),
      activity('change-dimension', 'homes', { dimension: 'households', links: ['household'] }),
    ],
    [transition('bought/out', 'buyers'), transition('buyers/out', 'homes')],
  );
  expect(await told(graph, 'households', '1', 'bought')).toEqual([
    ['purchases', '100,1', 'before', 'out'],
    ['purchases', '100,2', 'before', ''],
    ['purchases', '101,1', 'before', ''],
    ['purchases', '102,1', 'before', 'out'],
  ]);
  expect(await told(graph, 'households', '1', 'buyers')).toContainEqual(['customers', '1', 'before', 'out']);
  expect(await told(graph, 'households', '1', 'homes')).toContainEqual(['households', '1', 'own', 'out']);
  const few = await explainPerson(example.parts, { graph, dimension: 'households', key: ['1'], rows: 3 }, caller);
  const [first] = few.activities;
  expect(first?.status === 'explained' ? [first.rows.length, first.cut] : []).toEqual([
    3,
    { dimension: 'purchases', followed: 3, total: 4 },
  ]);
});

test('who finds no row is told the value that was looked for, of lines those they were compared by', async () => {
  const everybody = activity('build-audience', 'all', {
    dimension: 'customers',
    rule: { kind: 'group', operator: 'and', items: [], except: [] },
    continueWhenEmpty: true,
  });
  const alternatives = [
    { rules: [{ source: of('email'), target: of('city'), normalise: 'text' as const }], condition: null },
  ];
  const homeless = exampleRows['customers']?.find((row) => row['household_id'] === null);
  const decided = async (one: Activity) => {
    const graph = graphOf([everybody, one], [transition('all/out', one.id)]);
    const request = { graph, dimension: 'customers', key: [String(homeless?.['id'])] };
    const found = (await explainPerson(example.parts, request, caller)).activities.at(-1);
    const [row] = found?.status === 'explained' ? found.rows : [];
    const values = row?.decisions.flatMap((decision) => (decision.kind === 'values' ? decision.values : []));
    return { causes: row?.dropped.map(({ cause }) => cause), values: values?.map(({ value }) => value) };
  };
  const homes = { dimension: 'households', links: ['household'], complement: true };
  expect(await decided(activity('change-dimension', 'homes', homes))).toEqual({ causes: ['no-match'], values: [null] });
  expect(await decided(activity('reconciliation', 'match', { dimension: 'households', alternatives }))).toEqual({
    causes: ['unmatched'],
    values: [0, homeless?.['email']],
  });
});

test('a customer is followed back to the lines that were matched with them', async () => {
  const alternatives = [
    { rules: [{ source: of('customer_id'), target: of('id'), normalise: 'none' as const }], condition: null },
  ];
  const graph = graphOf(
    [bought, activity('reconciliation', 'match', { dimension: 'customers', alternatives })],
    [transition('bought/out', 'match')],
  );
  expect(await told(graph, 'customers', '1', 'bought')).toEqual([['purchases', '100,1', 'before', 'out']]);
  expect(await told(graph, 'customers', '1', 'match')).toContainEqual(['customers', '1', 'own', 'out']);
  expect(await told(graph, 'customers', '12', 'bought')).toEqual([]);
});
