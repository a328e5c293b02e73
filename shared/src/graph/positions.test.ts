import { describe, expect, test } from 'vitest';
import { activityDefinitions, activityTypes } from '../activities/registry.ts';
import { noAddedColumns } from '../attribute/added-columns.ts';
import { exampleResources } from '../testing/example/try-activity.ts';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { connect, disconnect } from './connect.ts';
import { graphBefore } from './graph-before.ts';
import { insertOnTransition } from './insert.ts';
import { positionProblem, positionProblems } from './positions.ts';
import { proposalFor } from './proposals.ts';
import { surveyGraph } from './survey.ts';
import { unreachableProblems } from './unreachable.ts';
import { validateGraph } from './validate-graph.ts';

const audience = activity('build-audience', 'people', { dimension: 'customers' }, 'People');
const mail = activity('email', 'mail', {}, 'Mail');
const graph = graphOf([audience, mail], [transition('people/out', 'mail', 'arrow')]);
const resources = exampleResources;
const codesOf = (of: typeof graph) =>
  validateGraph(of, resources).map(({ code, place }) => `${code} ${place.activity}`);

describe('where an activity can stand', () => {
  test('everything can stand free, and what takes an inbound transition after a free port', () => {
    for (const type of activityTypes) {
      expect(positionProblem(graph, type, { kind: 'free' })).toBeUndefined();
      const after = positionProblem(graph, type, { kind: 'after', activity: 'mail', port: 'none' });
      const starts = activityDefinitions[type].ports(activityDefinitions[type].initial(1) as never).inbound.max === 0;
      expect([type, after?.code]).toEqual([type, starts ? 'position.start' : 'graph.transition.unknown-port']);
    }
    const open = disconnect(graph, ['arrow']);
    expect(positionProblem(open, 'email', { kind: 'after', activity: 'people', port: 'out' })).toBeUndefined();
    expect(positionProblem(graph, 'email', { kind: 'after', activity: 'people', port: 'out' })?.message).toContain(
      'already leads somewhere',
    );
  });

  test('what begins or ends a branch stands on no arrow, and what can be put there can be', () => {
    const on = positionProblems(graph, { kind: 'on', transition: 'arrow' });
    expect(on.get('build-audience')?.code).toBe('position.start');
    expect(on.get('load-file')?.code).toBe('position.start');
    expect(on.get('end')?.code).toBe('position.end');
    for (const [type, refused] of on) {
      if (refused) continue;
      const added = activity(type, 'new');
      const inserted = insertOnTransition(graph, 'arrow', added, { newTransition: 'near', position: { x: 0, y: 0 } });
      expect(inserted.transitions).toHaveLength(2);
    }
    expect(positionProblem(graph, 'split', { kind: 'on', transition: 'gone' })?.code).toBe('position.gone');
    expect(positionProblem(graph, 'split', { kind: 'after', activity: 'gone', port: 'out' })?.code).toBe(
      'position.gone',
    );
  });

  test('a full campaign takes nothing more', () => {
    const full = { ...graph, activities: Array.from({ length: 1000 }, (_, index) => ({ ...mail, id: `m${index}` })) };
    expect(positionProblem(full, 'email', { kind: 'free' })?.code).toBe('position.full');
  });
});

describe('parts that no start reaches', () => {
  const split = activity('split', 'split', {}, 'Parts');
  const other = activity('email', 'other', {}, 'Other');
  const lost = graphOf(
    [audience, mail, split, other],
    [transition('people/out', 'mail'), transition('split/subset-1', 'other')],
  );

  test('are told once, with the way out', () => {
    expect(unreachableProblems(graph)).toEqual([]);
    const [found, ...others] = unreachableProblems(lost);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'graph.unreachable', place: { activity: 'other' } });
    expect(found?.message).toBe('No audience reaches this part: Other. Connect Parts to one, or remove the part.');
    expect(codesOf(lost)).toContain('graph.inbound.missing split');
    expect(found && proposalFor(found, lost, undefined)).toEqual({
      kind: 'start',
      type: 'build-audience',
      before: 'split',
    });
  });

  test('circles and what follows them have a problem of their own', () => {
    const circle = graphOf(
      [split, activity('fork', 'fork'), other],
      [
        transition('split/subset-1', 'fork'),
        transition('fork/branch-1', 'split'),
        transition('fork/branch-2', 'other'),
      ],
    );
    expect(unreachableProblems(circle)).toEqual([]);
    const found = validateGraph(circle, resources).find(({ code }) => code === 'graph.cycle');
    expect(found && proposalFor(found, circle, undefined)).toEqual({
      kind: 'disconnect',
      transition: 'fork-branch-1-split',
    });
  });
});

describe('what to do about a problem', () => {
  const propose = (of: typeof graph, code: string) => {
    const found = validateGraph(of, resources).find((one) => one.code === code);
    return found && proposalFor(found, of, surveyGraph(of, resources));
  };

  test('a Change dimension where dimensions meet', () => {
    const stores = activity('build-audience', 'stores', { dimension: 'households' }, 'Homes');
    const mixed = graphOf(
      [audience, stores, activity('combine', 'both', { operation: 'intersection' }, 'Both')],
      [transition('people/out', 'both'), transition('stores/out', 'both', 'wrong')],
    );
    expect(propose(mixed, 'dimension.mixed')).toEqual({ kind: 'insert', type: 'change-dimension', on: 'wrong' });
  });

  test('an audience where nothing arrives, what follows where a branch ends, the first activity on an empty canvas', () => {
    const alone = graphOf([mail], []);
    expect(propose(alone, 'graph.inbound.missing')).toEqual({ kind: 'start', type: 'build-audience', before: 'mail' });
    const open = disconnect(graph, ['arrow']);
    expect(propose(open, 'graph.branch.unfinished')).toEqual({ kind: 'continue', activity: 'people', port: 'out' });
    expect(propose(graphOf([], []), 'graph.empty')).toMatchObject({ kind: 'start', before: undefined });
  });

  test('arrows that lead from nowhere go', () => {
    const wrong = connect(disconnect(graph, ['arrow']), transition('people/out', 'mail', 'new'));
    const broken = {
      ...wrong,
      transitions: wrong.transitions.map((one) => ({ ...one, from: { ...one.from, port: 'x' } })),
    };
    expect(propose(broken, 'graph.transition.unknown-port')).toEqual({ kind: 'disconnect', transition: 'new' });
  });
});

describe('columns that are missing downstream', () => {
  const rule = {
    kind: 'group' as const,
    operator: 'and' as const,
    items: [
      {
        kind: 'attribute' as const,
        attribute: { links: [], column: 'last_reason' },
        operator: 'equals' as const,
        value: { kind: 'one' as const, value: 'x' },
      },
    ],
    except: [],
  };
  const subset = {
    id: 's',
    label: 'S',
    rule,
    limit: { kind: 'none' as const },
    sort: null,
    skipWhenEmpty: false,
  };
  const entry = {
    kind: 'formula' as const,
    name: 'last_reason',
    label: 'Reason',
    formula: "'x'",
  };
  const parts = activity('split', 'parts', { subsets: [subset] }, 'Parts');
  const withColumn = (columns: readonly (typeof entry)[]) =>
    graphOf(
      [audience, activity('enrichment', 'more', { columns: [...columns] }, 'More'), parts],
      [transition('people/out', 'more'), transition('more/out', 'parts', 'in')],
    );

  test('are problems that name them, and are none once they are added', () => {
    const problems = validateGraph(withColumn([entry]), resources).filter(({ place }) => place.activity === 'parts');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const removed = withColumn([]);
    const found = validateGraph(removed, resources).find(({ code }) => code === 'column.missing');
    expect(found).toMatchObject({ place: { activity: 'parts', field: 'subsets/0/rule/items/0' } });
    expect(found?.message).toBe(
      'The column last_reason is not carried by what arrives here (any more). Add it upstream or choose another one.',
    );
    expect(found && proposalFor(found, removed, undefined)).toEqual({ kind: 'insert', type: 'enrichment', on: 'in' });
  });

  test('an attribute where nothing arrives is unknown, not missing', () => {
    const start = graphOf([activity('build-audience', 'people', { dimension: 'customers', rule }, 'People')], []);
    expect(codesOf(start)).toContain('attribute.unknown people');
    expect(noAddedColumns.size).toBe(0);
  });

  test('only what is before a place decides what arrives there', () => {
    const whole = { ...withColumn([entry]), layout: { people: { x: 1, y: 1 } } };
    const before = graphBefore(whole, 'parts', { withOwn: false });
    expect(before.activities.map(({ id, config }) => [id, JSON.stringify(config) === '{}'])).toEqual([
      ['people', false],
      ['more', false],
      ['parts', true],
    ]);
    expect(before.layout).toEqual({});
    expect(graphBefore(whole, 'more', { withOwn: true }).activities.map(({ id }) => id)).toEqual(['people', 'more']);
  });
});
