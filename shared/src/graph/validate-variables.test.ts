import { expect, it } from 'vitest';
import { definitionOf } from '../activities/registry.ts';
import { everyone } from '../condition/condition.ts';
import { activeBuyers, exampleFilters } from '../testing/example/filters.ts';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { tryActivity, customersBy } from '../testing/example/try-activity.ts';
import type { Variable } from '../variable/variable.ts';
import { filterIdsInGraph, variablesInGraph } from './references.ts';
import { exampleResources } from '../testing/example/try-activity.ts';
import { validateGraph } from './validate-graph.ts';

const variable = (name: string, type: Variable['type'], value: Variable['value']): Variable => {
  return { name, type, source: 'signal', value };
};
const rule = {
  ...everyone(),
  items: [
    {
      kind: 'attribute' as const,
      attribute: { links: [], column: 'points' },
      operator: 'at-least' as const,
      value: { kind: 'one' as const, value: { formula: '$least * 2' } },
    },
    { kind: 'filter' as const, filter: activeBuyers.id, values: {} },
  ],
};
const split = definitionOf('split').initial(1);
const subsets = split.subsets.map((one) => ({
  ...one,
  limit: { kind: 'rows' as const, rows: { variable: 'most' }, choose: 'random' as const },
}));
const graph = (variables: Variable[]) => ({
  ...graphOf(
    [activity('build-audience', 'all', { dimension: 'customers', rule }), activity('split', 'some', { subsets })],
    [transition('all/out', 'some')],
  ),
  settings: { timeZone: 'UTC', variables },
});
const used = [variable('least', 'number', '10'), variable('most', 'number', '5')];

it('finds variables in rules, formulas, limits and filters, and filters in rules', () => {
  expect([...variablesInGraph(graph(used), exampleFilters)]).toEqual(['least', 'most']);
  expect(filterIdsInGraph(graph(used))).toEqual(['active-buyers']);
});

it('tells of variables declared twice, with a wrong value, not used or not declared', () => {
  const problems = (variables: Variable[]) =>
    validateGraph(graph(variables), { ...exampleResources, filters: exampleFilters })
      .filter(({ code }) => code.startsWith('variable') || code === 'config.limit')
      .map(({ code, place }) => `${code} ${place.activity ?? ''} ${place.field}`);
  expect(problems(used)).toEqual([]);
  expect(problems([...used, variable('most', 'number', 'x'), variable('other', 'text', null)])).toEqual([
    'variable.duplicate  settings/variables/2/name',
    'variable.value  settings/variables/2/value',
    'variable.unused  settings/variables/3',
  ]);
  expect(problems([variable('least', 'number', '10')])).toEqual(['variable.unknown some subsets/0/limit/rows']);
  expect(problems([variable('least', 'number', '10'), variable('most', 'number', '1.5')])).toEqual([
    'config.limit some subsets/0/limit/rows',
  ]);
});

it('has no use for a variable that is not declared when an activity is tried alone', () => {
  expect(tryActivity('split', { subsets }, [customersBy('a')]).codes).toEqual(['variable.unknown']);
});
