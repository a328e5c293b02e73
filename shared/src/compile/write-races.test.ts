import { describe, expect, it } from 'vitest';
import type { ColumnChange } from '../activities/update-data/config.ts';
import type { Condition, ConditionGroup } from '../condition/condition.ts';
import type { Activity, CampaignGraph, Transition } from '../graph/graph.ts';
import { validateCampaign } from './validate-campaign.ts';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { exampleContext, exampleResources } from '../testing/example/try-activity.ts';
import { compileGraph } from './compile-graph.ts';
import { inEnglish } from '../words/english.ts';
import type { Text } from '../words/phrase.ts';

const set = (column: string, formula: string): ColumnChange => ({ kind: 'set', column, value: { formula } });
const update = (id: string, ...changes: ColumnChange[]) => activity('update-data', id, { changes });

function where(formula: string): ConditionGroup {
  const condition: Condition = { kind: 'formula', formula, operator: 'equals', value: { kind: 'one', value: true } };
  return { kind: 'group', operator: 'and', items: [condition], except: [] };
}

function check(id: string, formula: string): Activity {
  const limit = { kind: 'none' as const };
  const subset = { id: 'yes', label: 'Yes', rule: where(formula), limit, sort: null, skipWhenEmpty: false };
  return activity('split', id, { subsets: [subset] });
}

const all = activity('build-audience', 'all', { dimension: 'customers' });

/** Two activities after a Fork, and more activities and transitions. */
function beside(
  first: Activity,
  second: Activity,
  more: Activity[] = [],
  transitions: Transition[] = [],
): CampaignGraph {
  return graphOf(
    [all, activity('fork', 'fork'), first, second, ...more],
    [
      transition('all/out', 'fork'),
      transition('fork/branch-1', first.id),
      transition('fork/branch-2', second.id),
      ...transitions,
    ],
  );
}

/** Where a race is told, with what it says: found with and without data alike. */
function races(graph: CampaignGraph): string[] {
  const told = (problems: ReturnType<typeof validateCampaign>) =>
    problems
      .filter(({ code }) => code === 'graph.write.race')
      .map(({ place, params }) => {
        const words = ['column', 'does', 'other'].map((name) => inEnglish((params[name] ?? '') as Text));
        return [`${place.activity}:`, ...words].join(' ');
      });
  const withData = told([...compileGraph(graph, exampleContext).problems]);
  expect(told(validateCampaign(graph, exampleResources))).toEqual(withData);
  return withData;
}

describe('activities that run in parallel', () => {
  it('must not write the same column: a problem at both, also when nothing meets', () => {
    expect(races(beside(update('a', set('tier', "'x'")), update('b', set('tier', "'y'"))))).toEqual([
      'a: Tier writes a',
      'b: Tier writes a',
    ]);
  });

  it('must not read what the other writes: in rules, along links, in what they write', () => {
    expect(races(beside(update('a', set('points', '0')), check('b', 'points > 10')))).toEqual([
      'a: Points reads b',
      'b: Points reads b',
    ]);
    const purchases = activity('build-audience', 'b', { dimension: 'purchases', rule: where('customer.points > 1') });
    const apart = graphOf([all, update('a', set('points', '0')), purchases], [transition('all/out', 'a')]);
    expect(races(apart)).toHaveLength(2);
    expect(races(beside(update('a', set('points', '0')), update('b', set('tier', 'totext(points)'))))).toHaveLength(2);
  });

  it('may write different columns, and read others', () => {
    expect(races(beside(update('a', set('tier', "'x'")), update('b', set('points', '1'))))).toEqual([]);
    expect(races(beside(update('a', set('tier', "'x'")), check('b', 'points > 10')))).toEqual([]);
  });

  it('are not those one after the other: upstream reads belong to those upstream', () => {
    const one = graphOf(
      [all, check('check', 'points > 10'), update('a', set('points', '0')), check('after', 'points = 0')],
      [transition('all/out', 'check'), transition('check/yes', 'a'), transition('a/out', 'after')],
    );
    expect(races(one)).toEqual([]);
    const later = beside(update('a', set('tier', "'x'")), activity('wait', 'b'), [], []);
    expect(
      races({
        ...later,
        activities: [
          { ...all, config: { ...(all.config as object), rule: where("tier = 'gold'") } },
          ...later.activities.slice(1),
        ],
      }),
    ).toEqual([]);
  });
});

describe('branches that meet', () => {
  const joined = (first: Activity, second: Activity): CampaignGraph =>
    beside(
      first,
      second,
      [activity('and-join', 'join', { primary: 'a' }), check('end', "tier = 'x' and points = 1")],
      [
        transition(`${first.id}/out`, 'join', 'a'),
        transition(`${second.id}/out`, 'join', 'b'),
        transition('join/out', 'end'),
      ],
    );
  const statusOf = (graph: CampaignGraph, id: string) => compileGraph(graph, exampleContext).activities.get(id)?.status;

  it('are put together when they wrote different columns', () => {
    const graph = joined(update('one', set('tier', "'x'")), update('two', set('points', '1')));
    expect(statusOf(graph, 'end')).toBe('compiled');
  });

  it('are not computed when they wrote the same column; the branches are', () => {
    const graph = joined(update('one', set('tier', "'x'")), update('two', set('tier', "'y'")));
    expect([statusOf(graph, 'one'), statusOf(graph, 'two'), statusOf(graph, 'join')]).toEqual([
      'compiled',
      'compiled',
      'blocked',
    ]);
  });

  it('give the same keys whatever the labels are', () => {
    const keyOf = (graph: CampaignGraph) => {
      const found = compileGraph(graph, exampleContext).activities.get('end');
      return found?.status === 'compiled' ? found.compiled.outputs['yes']?.relation.key : undefined;
    };
    const graph = joined(update('one', set('tier', "'x'")), update('two', set('points', '1')));
    const renamed = { ...graph, activities: graph.activities.map((one) => ({ ...one, label: `Other ${one.label}` })) };
    expect(keyOf(graph)).toBeDefined();
    expect(keyOf(renamed)).toBe(keyOf(graph));
  });
});
