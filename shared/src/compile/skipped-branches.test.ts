import { expect, it } from 'vitest';
import type { CampaignGraph } from '../graph/graph.ts';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { exampleContext } from '../testing/example/try-activity.ts';
import { compileGraph } from './compile-graph.ts';

/** Branches that a run may skip when they are empty meet in a union. */
function graph(goesOn: boolean): CampaignGraph {
  const subset = { id: 'a', label: 'A', rule: null, limit: { kind: 'none' as const }, sort: null };
  return graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers', continueWhenEmpty: goesOn }),
      activity('incremental-query', 'new', { dimension: 'customers', continueWhenEmpty: goesOn }),
      activity('split', 'split', { subsets: [{ ...subset, skipWhenEmpty: !goesOn }] }),
      activity('combine', 'union', { primary: 'left' }),
    ],
    [transition('all/out', 'split'), transition('split/a', 'union', 'left'), transition('new/out', 'union', 'right')],
  );
}

function keys(of: CampaignGraph): string[] {
  return [...compileGraph(of, exampleContext).activities].flatMap(([id, one]) =>
    one.status === 'compiled'
      ? Object.entries(one.compiled.outputs).map(([port, { relation }]) => `${id}/${port} ${relation.key}`)
      : [],
  );
}

it('counts are the same whether or not a run skips what is empty', () => {
  expect(keys(graph(true)).length).toBeGreaterThan(3);
  expect(keys(graph(false))).toEqual(keys(graph(true)));
});
