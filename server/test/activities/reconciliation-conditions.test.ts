import type {
  Alternative,
  AttributePath,
  Condition,
  ConditionGroup,
  MatchRule,
  ReconciliationConfig,
} from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExample } from './evaluate-graph.ts';
import { catalog, rows } from './reconciliation-data.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample(catalog, rows);
});
afterAll(() => example.close());

const of = (column: string, ...links: string[]): AttributePath => ({ links, column });
const byText = (name: string): MatchRule => ({ source: of(name), target: of(name), normalise: 'text' });
const byEmail: MatchRule = { ...byText('email'), normalise: 'email' };
const all = (...items: Condition[]): ConditionGroup => ({ kind: 'group', operator: 'and', items, except: [] });
const compared = (
  attribute: AttributePath,
  operator: 'at-least' | 'equals' | 'starts-with',
  value: string,
): Condition => {
  return { kind: 'attribute', attribute, operator, value: { kind: 'one', value: { formula: value } } };
};
const formula = (text: string): Condition => {
  return { kind: 'formula', formula: text, operator: 'equals', value: { kind: 'one', value: true } };
};
const isActive: Condition = {
  kind: 'attribute',
  attribute: of('active'),
  operator: 'equals',
  value: { kind: 'one', value: true },
};
const fromList: Condition = {
  kind: 'attribute',
  attribute: of('source', 'line'),
  operator: 'equals',
  value: { kind: 'one', value: 'list 1' },
};

function reconcile(alternatives: Alternative[], more: Partial<ReconciliationConfig> = {}) {
  const settings = { dimension: 'customers', phone: { country: 'DE' }, alternatives, ...more };
  return example.evaluate(
    graphOf(
      [activity('build-audience', 'all', { dimension: 'lines' }), activity('reconciliation', 'match', settings)],
      [transition('all/out', 'match')],
    ),
  );
}

test('a condition on row and line narrows what the rules find', async () => {
  const condition = all(formula('lower(left(line.name, 4)) = lower(left(name, 4))'));
  const { outlets, drops } = await reconcile([{ rules: [byText('postcode')], condition }]);
  expect(outlets['match/out']).toEqual(['1', '5', '6']);
  expect(drops).toMatchObject({ 'match/unmatched': ['1', '2', '3', '4', '5'] });
  expect(drops['match/ambiguous'] ?? []).toEqual([]);
});

test('alone it compares every line with every row; empty values fulfil nothing unless it says so', async () => {
  const more = compared(of('points'), 'at-least', 'line.score');
  const alone = await reconcile([{ rules: [], condition: all(more) }]);
  expect(alone.outlets['match/out']).toEqual([]);
  expect(alone.drops).toMatchObject({
    'match/ambiguous': ['8'],
    'match/unmatched': ['1', '2', '3', '4', '5', '6', '7'],
  });
  const first = { kind: 'first' as const, sort: [{ attribute: of('points'), direction: 'ascending' as const }] };
  const chosen = await reconcile([{ rules: [], condition: all(more) }], { ambiguous: first });
  expect(chosen.outlets['match/out']).toEqual(['5']);
  const orEmpty = await reconcile([{ rules: [], condition: all({ ...more, orEmpty: true } as Condition) }]);
  expect(orEmpty.outlets['match/out']).toEqual(['4']);
  expect(orEmpty.drops).toMatchObject({
    'match/ambiguous': ['8'],
    'match/merged': ['2', '3', '4', '5', '6', '7'],
  });
});

test('an attribute begins with one of the line', async () => {
  const begins = compared(of('name'), 'starts-with', 'line.name');
  const { outlets } = await reconcile([{ rules: [], condition: all(begins) }]);
  expect(outlets['match/out']).toEqual(['1']);
  const other = compared(of('name', 'line'), 'starts-with', 'left(name, 5)');
  const turned = await reconcile([
    { rules: [], condition: all({ ...other, text: { trim: true, fold: true } } as Condition) },
  ]);
  expect(turned.outlets['match/out']).toEqual(['1', '5', '6']);
});

test('exceptions and groups are read on the pair', async () => {
  const condition = { ...all(), except: [isActive] };
  const { outlets, drops } = await reconcile([{ rules: [byEmail], condition }]);
  expect(outlets['match/out']).toEqual(['3']);
  expect(drops['match/unmatched']).toEqual(['1', '3', '4', '5', '6', '7', '8']);
  const either: ConditionGroup = {
    ...all(fromList, all(isActive, compared(of('postcode'), 'equals', 'line.postcode'))),
    operator: 'or',
  };
  const grouped = await reconcile([{ rules: [byEmail], condition: either }]);
  expect(grouped.outlets['match/out']).toEqual(['1', '2']);
  expect(grouped.drops).toMatchObject({ 'match/merged': ['6'], 'match/unmatched': ['3', '4', '5', '7', '8'] });
});

test('each alternative has its own condition, and a row that two find is one', async () => {
  const byPhone: MatchRule = { ...byText('phone'), normalise: 'phone' };
  const { outlets, drops } = await reconcile([
    { rules: [byEmail], condition: all(fromList) },
    { rules: [byPhone], condition: null },
    { rules: [], condition: all(fromList, compared(of('postcode'), 'equals', 'line.postcode')) },
  ]);
  expect(outlets['match/out']).toEqual(['1', '4']);
  expect(drops).toMatchObject({ 'match/merged': ['4', '6'], 'match/unmatched': ['2', '5', '7', '8'] });
  expect(drops['match/ambiguous'] ?? []).toEqual([]);
});

test('columns added to lines are read by conditions', async () => {
  const entry = { kind: 'formula' as const, name: 'begins', label: 'Begins', formula: 'left(name, 3)' };
  const graph = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'lines' }),
      activity('enrichment', 'more', { columns: [entry] }),
      activity('reconciliation', 'match', {
        dimension: 'customers',
        phone: { country: 'DE' },
        alternatives: [{ rules: [], condition: all(formula('left(name, 3) = line.begins'), isActive) }],
      }),
    ],
    [transition('all/out', 'more'), transition('more/out', 'match')],
  );
  const { outlets, drops } = await example.evaluate(graph);
  expect(outlets['match/out']).toEqual(['1']);
  expect(drops['match/ambiguous']).toEqual(['7', '8']);
});
