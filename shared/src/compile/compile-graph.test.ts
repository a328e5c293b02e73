import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  renameActivity,
  moveActivities,
  setConfig,
  setBreakpoint,
  setDisabled,
  setNote,
  labelTransition,
} from '../graph/change-activities.ts';
import type { CampaignGraph } from '../graph/graph.ts';
import { insertOnTransition } from '../graph/insert.ts';
import { exampleCatalog } from '../testing/example/catalog.ts';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { combineGraph, exampleGraphs, joinGraph, welcomeGraph } from '../testing/example/graphs.ts';
import { applyEdits, editKinds, type RandomEdit } from '../testing/example/random-edits.ts';
import { exampleContext } from '../testing/example/try-activity.ts';
import { compileGraph } from './compile-graph.ts';
import { assertLaws, checkLaws } from './check-laws.ts';
import { countPlan, termsOf } from './count-plan.ts';
import { environmentOf } from './environment.ts';

function keysOf(graph: CampaignGraph): Record<string, string> {
  const { activities } = compileGraph(graph, exampleContext);
  return Object.fromEntries(
    [...activities].flatMap(([id, one]) =>
      one.status === 'blocked'
        ? [[id, one.reason]]
        : Object.entries(one.compiled.outputs).map(([port, { relation }]) => [`${id}/${port}`, relation.key]),
    ),
  );
}

describe('compileGraph', () => {
  it('compiles every example, each activity after all that lead to it', () => {
    for (const graph of Object.values(exampleGraphs)) {
      const { activities } = compileGraph(graph, exampleContext);
      expect([...activities.values()].map(({ status }) => status)).not.toContain('blocked');
      const order = [...activities.keys()];
      for (const { from, to } of graph.transitions)
        expect(order.indexOf(from.activity)).toBeLessThan(order.indexOf(to.activity));
    }
  });

  it('gives the same keys again, and after renaming, notes, labels and moving', () => {
    for (const graph of Object.values(exampleGraphs)) {
      const copy: CampaignGraph = JSON.parse(JSON.stringify(graph));
      expect(keysOf(copy)).toEqual(keysOf(graph));
      const first = graph.activities[0]?.id ?? '';
      const arrow = graph.transitions[0]?.id ?? '';
      const shown = labelTransition(
        setNote(renameActivity(moveActivities(graph, { [first]: { x: 9, y: 9 } }), first, 'New'), first, 'Why'),
        arrow,
        'Arrow',
      );
      expect(keysOf(shown)).toEqual(keysOf(graph));
    }
  });

  it('blocks only the activity that throws and what follows it', () => {
    const graph = graphOf(
      [
        activity('build-audience', 'broken', { dimension: 'households' }),
        activity('fork', 'after'),
        activity('build-audience', 'sound', { dimension: 'customers' }),
      ],
      [transition('broken/out', 'after')],
    );
    const households = exampleContext.environment.get('households');
    if (households === undefined) throw new Error('the example has households');
    const environment = new Map([...exampleContext.environment, ['households', { ...households, key: [] }]]);
    const { activities, problems, failures } = compileGraph(graph, { ...exampleContext, environment });
    expect(activities.get('broken')).toEqual({ status: 'blocked', reason: 'problems-here' });
    expect(activities.get('after')).toEqual({ status: 'blocked', reason: 'problems-upstream' });
    expect(activities.get('sound')?.status).toBe('compiled');
    expect(failures).toMatchObject([{ activity: 'broken', error: { name: 'InvariantError' } }]);
    const internal = problems.filter(({ code }) => code === 'activity.internal');
    expect(internal.map(({ place }) => place)).toEqual([{ activity: 'broken' }]);
  });

  it('does not depend on the order in which activities were added', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(joinGraph.activities, { minLength: joinGraph.activities.length }),
        (activities) => {
          expect(keysOf({ ...joinGraph, activities })).toEqual(keysOf(joinGraph));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('changes keys downstream of an edit and nothing else', () => {
    const before = keysOf(welcomeGraph);
    const config = { category: 'marketing', onePerAddress: false };
    const after = keysOf(setConfig(welcomeGraph, 'gold-mail', config));
    expect(Object.keys(before).filter((outlet) => before[outlet] !== after[outlet])).toEqual(['gold-mail/recipients']);
  });

  it('blocks what has problems and what follows, and compiles the rest', () => {
    expect(keysOf(setConfig(combineGraph, 'gold', { dimension: null }))).toMatchObject({
      gold: 'problems-here',
      both: 'problems-upstream',
      without: 'problems-upstream',
      'either/out': keysOf(combineGraph)['either/out'],
    });
    expect(keysOf(setDisabled(joinGraph, ['top'], true))).toMatchObject({
      top: 'disabled',
      join: 'disabled',
      mail: 'disabled',
    });
  });

  it('compiles up to a breakpoint, its own activity alike, and lets wait whatever any waiting arrow leads to', () => {
    const [all, halted] = [keysOf(joinGraph), keysOf(setBreakpoint(joinGraph, ['top'], true))];
    const waiting = { join: 'breakpoint', mail: 'breakpoint' };
    const reached = Object.entries(all).filter(([outlet]) => !/^(?:join|mail)\//.test(outlet));
    expect(halted).toEqual({ ...Object.fromEntries(reached), ...waiting });
    expect(keysOf(setBreakpoint(setDisabled(joinGraph, ['top'], true), ['top'], true))).toMatchObject({
      mail: 'disabled',
    });
  });

  it('blocks a circle and goes on around it', () => {
    const graph = graphOf(
      [
        activity('fork', 'a'),
        activity('fork', 'b'),
        activity('email', 'mail'),
        activity('build-audience', 'all', { dimension: 'customers' }),
      ],
      [transition('a/branch-1', 'b'), transition('b/branch-1', 'a'), transition('b/branch-2', 'mail')],
    );
    expect(keysOf(graph)).toMatchObject({
      a: 'problems-here',
      b: 'problems-here',
      mail: 'problems-upstream',
      'all/out': expect.any(String),
    });
  });

  it('keeps ticks and primary sets when something is inserted on an arrow', () => {
    const keepAll = activity('deduplication', 'between', {
      by: [{ attribute: { links: [], column: 'email' }, trim: false, fold: false }],
      keep: 0,
    });
    const position = { x: 0, y: 0 };
    const joined = insertOnTransition(joinGraph, 'top-out-join', keepAll, { newTransition: 'new', position });
    expect(keysOf(joined)['join/out']).toBe(keysOf(joinGraph)['join/out']);
    const combined = insertOnTransition(combineGraph, 'both-complement-without', keepAll, {
      newTransition: 'new',
      position,
    });
    expect(keysOf(combined)['without/out']).toBe(keysOf(combineGraph)['without/out']);
  });

  it('reads another data version as another population', () => {
    const versions = Object.fromEntries(exampleCatalog.tables.map(({ name }) => [name, name === 'customers' ? 2 : 1]));
    const later = compileGraph(welcomeGraph, {
      ...exampleContext,
      environment: environmentOf(exampleCatalog, versions),
    });
    const audience = later.activities.get('audience');
    const key = audience?.status === 'compiled' ? audience.compiled.outputs['out']?.relation.key : undefined;
    expect(key).not.toBe(keysOf(welcomeGraph)['audience/out']);
  });

  it('does not compile what reads a table without data', () => {
    const { customers: _, ...versions } = Object.fromEntries(exampleCatalog.tables.map(({ name }) => [name, 1]));
    const { activities, problems } = compileGraph(welcomeGraph, {
      ...exampleContext,
      environment: environmentOf(exampleCatalog, versions),
    });
    expect(activities.get('audience')).toEqual({ status: 'blocked', reason: 'problems-here' });
    expect(problems.map(({ code }) => code)).toContain('dimension.unknown');
  });

  it('compiles or blocks whatever can be drawn, and never throws', () => {
    const edits = fc.array(
      fc.record<RandomEdit>({ kind: fc.constantFrom(...editKinds), first: fc.nat(1000), second: fc.nat(1000) }),
      { minLength: 10, maxLength: 60 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        const graph = applyEdits(list);
        const compiled = compileGraph(graph, exampleContext);
        expect(compiled.activities.size).toBe(graph.activities.length);
        countPlan(graph, compiled);
      }),
      { numRuns: 150 },
    );
  });
});

describe('countPlan', () => {
  const compiled = compileGraph(combineGraph, exampleContext);
  const plan = countPlan(combineGraph, compiled);

  it('names a term for every transition, drop, fact and law, each number once', () => {
    expect(plan.activities.map(({ activity }) => activity)).toEqual([...compiled.activities.keys()]);
    for (const one of plan.activities) for (const term of termsOf(one)) expect(plan.terms.has(term)).toBe(true);
    const copies = plan.activities.find(({ activity }) => activity === 'copies');
    expect(new Set(copies?.out.map(({ term }) => term)).size).toBe(1);
    expect(copies?.out.map(({ transition }) => transition)).toEqual([
      'copies-branch-1-either',
      'copies-branch-2-without',
    ]);
  });

  it('shows both sides of a law that is broken, and never takes unknown for 0', () => {
    const both = plan.activities.find(({ activity }) => activity === 'both');
    if (!both) throw new Error('no plan');
    const counts = new Map(termsOf(both).map((term, index) => [term, 10 ** index]));
    const [violation] = checkLaws(both, counts);
    expect(violation?.message).toMatch(/^The rows of both do not add up: .* is not .*\.$/);
    expect(() => assertLaws(both, counts)).toThrow('do not add up');
    expect(() => checkLaws(both, new Map())).toThrow('is not counted');
    const [first] = termsOf(both);
    expect(first).toBe(both.in[0]?.term);
  });
});
