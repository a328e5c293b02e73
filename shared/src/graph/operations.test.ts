import { describe, expect, it } from 'vitest';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { combineGraph, joinGraph, welcomeGraph } from '../testing/example/graphs.ts';
import { pruneTransitions, setConfig } from './change-activities.ts';
import { connectionProblem, disconnect, reconnect } from './connect.ts';
import { copySelection, duplicateActivities, renewSeeds } from './copy-paste.ts';
import { findActivity, findTransition, inboundOf } from './graph-index.ts';
import { insertOnTransition } from './insert.ts';
import { danglingTransitions, freeOutlets, outletLabel } from './outlets.ts';
import { removeActivities } from './remove-activities.ts';
import { traverse, upstreamOf } from './traverse.ts';
import { inEnglish } from '../words/english.ts';

const at = { x: 0, y: 0 };
let made = 0;
const fresh = { id: () => `fresh-${(made += 1)}`, seed: () => 42 };

describe('inserting on an arrow', () => {
  it('keeps the transition id on the far end, so that ticks and primary sets there stay', () => {
    const inserted = activity('deduplication', 'between');
    const graph = insertOnTransition(joinGraph, 'top-out-join', inserted, { newTransition: 'new', position: at });
    expect(findTransition(graph, 'top-out-join')).toMatchObject({
      from: { activity: 'between' },
      to: { activity: 'join' },
    });
    expect(findTransition(graph, 'new')).toMatchObject({ from: { activity: 'top' }, to: { activity: 'between' } });
    expect(findActivity(graph, 'join')?.config).toMatchObject({ primary: 'top-out-join' });
  });

  it('keeps the order in which sets arrive', () => {
    const inserted = activity('deduplication', 'between');
    const graph = insertOnTransition(combineGraph, 'copies-branch-1-either', inserted, {
      newTransition: 'new',
      position: at,
    });
    expect(inboundOf(graph, 'either').map(({ id }) => id)).toEqual(
      inboundOf(combineGraph, 'either').map(({ id }) => id),
    );
  });
});

describe('removing', () => {
  it('leads the arrow on when asked, under the id of the outgoing transition', () => {
    const graph = removeActivities(welcomeGraph, ['unique'], { reconnect: true });
    expect(graph.transitions).toContainEqual({
      id: 'unique-out-test',
      from: { activity: 'audience', port: 'out' },
      to: { activity: 'test' },
    });
    expect(danglingTransitions(graph)).toEqual([]);
  });

  it('leads on over several removed activities', () => {
    const graph = removeActivities(welcomeGraph, ['test', 'unique'], { reconnect: true });
    expect(graph.transitions).toEqual([
      { id: 'test-gold-gold-mail', from: { activity: 'audience', port: 'out' }, to: { activity: 'gold-mail' } },
    ]);
  });

  it('takes its transitions along otherwise', () => {
    const graph = removeActivities(welcomeGraph, ['unique'], { reconnect: false });
    expect(graph.transitions.map(({ id }) => id)).toEqual(['test-gold-gold-mail', 'test-remainder-mail']);
    expect(graph.layout).not.toHaveProperty('unique');
  });
});

describe('copying', () => {
  it('renews ids and seeds and leads references to the copied transitions', () => {
    const ids = ['fork', 'top', 'join'];
    const { graph, added } = duplicateActivities(joinGraph, ids, { fresh, offset: { x: 5, y: 5 } });
    const [, top, join] = added.map((id) => findActivity(graph, id));
    const arrival = inboundOf(graph, join?.id ?? '').find(({ from }) => from.activity === top?.id);
    expect(join?.config).toMatchObject({ primary: arrival?.id });
    expect(top?.config).toMatchObject({ seed: 42 });
    expect(findActivity(graph, 'top')?.config).toMatchObject({ seed: 7 });
  });

  it('holds only transitions between what is copied', () => {
    expect(copySelection(joinGraph, ['top', 'join']).transitions.map(({ id }) => id)).toEqual(['top-out-join']);
  });

  it('renews every seed of a duplicated campaign and nothing else', () => {
    const graph = renewSeeds(welcomeGraph, () => 99);
    expect(JSON.stringify(graph)).toBe(JSON.stringify(welcomeGraph).replaceAll('"seed":7', '"seed":99'));
  });
});

describe('connecting', () => {
  it('refuses a taken port, a circle, and a full activity, each with its reason', () => {
    const to = { activity: 'mail' };
    expect(connectionProblem(welcomeGraph, { from: { activity: 'audience', port: 'out' }, to })?.code).toBe(
      'graph.transition.port-taken',
    );
    expect(connectionProblem(welcomeGraph, { from: { activity: 'audience', port: 'in' }, to })?.code).toBe(
      'graph.transition.unknown-port',
    );
    expect(connectionProblem(welcomeGraph, { from: { activity: 'test', port: 'control' }, to })?.code).toBe(
      'graph.inbound.too-many',
    );
    const back = { from: { activity: 'mail', port: 'recipients' }, to: { activity: 'unique' } };
    expect(connectionProblem(disconnect(welcomeGraph, ['audience-out-unique']), back)?.code).toBe('graph.cycle');
  });

  it('lets an end move to where it already is', () => {
    expect(reconnect(welcomeGraph, 'test-gold-gold-mail', { to: { activity: 'gold-mail' } })).toEqual(welcomeGraph);
  });
});

describe('a port that disappears', () => {
  it('leaves a dangling transition until it is pruned', () => {
    const fork = { branches: [{ id: 'a', label: 'A' }] };
    const graph = setConfig(joinGraph, 'fork', fork);
    expect(danglingTransitions(graph).map(({ id }) => id)).toEqual(['fork-b-join']);
    expect(pruneTransitions(graph).transitions).toHaveLength(joinGraph.transitions.length - 1);
    expect(pruneTransitions(joinGraph)).toBe(joinGraph);
  });
});

describe('looking around', () => {
  it('finds free outlets and names them', () => {
    expect(
      freeOutlets(welcomeGraph).map((outlet) => inEnglish(outletLabel(welcomeGraph, outlet.activity, outlet.port.id))),
    ).toEqual(['One per address: Duplicates', 'Control group: Control group', 'Gold e-mail', 'E-mail']);
  });

  it('orders activities after all that lead to them', () => {
    const graph = graphOf(
      [activity('email', 'last'), activity('fork', 'middle'), activity('build-audience', 'first')],
      [transition('middle/branch-1', 'last'), transition('first/out', 'middle')],
    );
    expect(traverse(graph).order).toEqual(['first', 'middle', 'last']);
    expect([...upstreamOf(graph, ['last'])].sort()).toEqual(['first', 'middle']);
  });

  it('finds circles without losing the rest', () => {
    const graph = graphOf(
      [activity('fork', 'a'), activity('fork', 'b'), activity('email', 'after')],
      [transition('a/branch-1', 'b'), transition('b/branch-1', 'a'), transition('b/branch-2', 'after')],
    );
    expect(traverse(graph).circles.map((circle) => [...circle].sort())).toEqual([['a', 'b']]);
    expect(traverse(graph).order.at(-1)).toBe('after');
  });
});
