import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, editKinds, type RandomEdit } from '../testing/example/random-edits.ts';
import { campaignGraphSchema, type CampaignGraph } from './graph.ts';
import { inboundOf } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';
import { traverse } from './traverse.ts';
import { validateGraph } from './validate-graph.ts';
import { exampleResources } from '../testing/example/try-activity.ts';
import { structureProblems } from './validate-structure.ts';

const edits = fc.array(
  fc.record<RandomEdit>({ kind: fc.constantFrom(...editKinds), first: fc.nat(1000), second: fc.nat(1000) }),
  { minLength: 5, maxLength: 60 },
);

function expectSound(graph: CampaignGraph): void {
  expect(structureProblems(graph)).toEqual([]);
  expect(traverse(graph).circles).toEqual([]);
  expect(Object.keys(graph.layout).sort()).toEqual(graph.activities.map(({ id }) => id).sort());
  for (const activity of graph.activities) {
    expect(inboundOf(graph, activity.id).length).toBeLessThanOrEqual(portsOf(activity)?.inbound.max ?? 0);
  }
}

describe('any sequence of edits', () => {
  it('keeps ids unique, transitions connected, the graph free of circles and the layout complete', () => {
    fc.assert(
      fc.property(edits, (list) => void applyEdits(list, expectSound)),
      { numRuns: 200 },
    );
  });

  it('never changes the graph it starts from', () => {
    const graphs: { graph: CampaignGraph; text: string }[] = [];
    fc.assert(
      fc.property(edits, (list) => {
        graphs.length = 0;
        applyEdits(list, (graph) => graphs.push({ graph, text: JSON.stringify(graph) }));
        for (const { graph, text } of graphs) expect(JSON.stringify(graph)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('gives a graph the schema takes and validation can judge', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const graph = applyEdits(list);
        expect(campaignGraphSchema.parse(graph)).toEqual(graph);
        const codes = validateGraph(graph, exampleResources).map(({ code }) => code);
        expect(codes).not.toContain('config.invalid');
      }),
      { numRuns: 100 },
    );
  });
});
