import { describe, expect, it } from 'vitest';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { exampleGraphs, joinGraph, welcomeGraph } from '../testing/example/graphs.ts';
import { setBreakpoint, setConfig, setDisabled } from './change-activities.ts';
import { emptyGraph } from './graph.ts';
import { findActivity } from './graph-index.ts';
import { waitingProblem } from './halts.ts';
import { parseGraph } from './parse-graph.ts';
import { surveyGraph } from './survey.ts';
import { exampleResources } from '../testing/example/try-activity.ts';
import { validateGraph } from './validate-graph.ts';

const places = (graph: typeof welcomeGraph) =>
  validateGraph(graph, exampleResources).map(({ code, place }) => [code, place.activity ?? place.transition]);

describe('validateGraph', () => {
  it('finds no errors in the examples', () => {
    for (const graph of Object.values(exampleGraphs)) {
      expect(validateGraph(graph, exampleResources).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('asks for a first activity', () => {
    expect(places(emptyGraph('UTC'))).toEqual([['graph.empty', undefined]]);
  });

  it('blames an activity for its own mistakes only', () => {
    const graph = setConfig(welcomeGraph, 'audience', {
      dimension: null,
      rule: { kind: 'group', operator: 'and', items: [], except: [] },
      continueWhenEmpty: true,
    });
    expect(places(graph).filter(([code]) => code !== 'graph.branch.unfinished')).toEqual([
      ['config.missing', 'audience'],
    ]);
    const survey = surveyGraph(graph, exampleResources).activities;
    expect(survey.get('audience')?.blocked).toBe('problems-here');
    expect(survey.get('mail')?.blocked).toBe('problems-upstream');
  });

  it('names the field of a setting that is not valid, and of one it does not know', () => {
    const rule = {
      kind: 'group',
      operator: 'and',
      items: [{ kind: 'attribute', attribute: null, operator: 'is' }],
      except: [],
      colour: 1,
    };
    const problems = validateGraph(
      graphOf([activity('build-audience', 'a', { dimension: 'customers' }), activity('build-audience', 'b')], []),
      exampleResources,
    );
    expect(problems.map(({ place }) => place.field)).toEqual([undefined, 'dimension', undefined]);
    const invalid = graphOf(
      [
        {
          ...activity('build-audience', 'a'),
          config: { dimension: 'customers', rule, continueWhenEmpty: true, extra: 1 },
        },
      ],
      [],
    );
    expect(validateGraph(invalid, exampleResources).map(({ place }) => place.field)).toEqual([
      'rule/items/0/operator',
      'rule/items/0/value',
      'extra',
    ]);
    const unknown = graphOf(
      [
        {
          ...activity('build-audience', 'a'),
          config: { dimension: 'customers', rule: { ...rule, items: [] }, continueWhenEmpty: true },
        },
      ],
      [],
    );
    expect(validateGraph(unknown, exampleResources).map(({ place }) => place.field)).toEqual(['rule/colour']);
  });

  it('reports mixed targeting dimensions where they meet', () => {
    const graph = graphOf(
      [
        activity('build-audience', 'people', { dimension: 'customers' }),
        activity('build-audience', 'homes', { dimension: 'households' }),
        activity('combine', 'both'),
        activity('email', 'mail'),
      ],
      [transition('people/out', 'both'), transition('homes/out', 'both'), transition('both/out', 'mail')],
    );
    expect(places(graph)).toEqual([['dimension.mixed', 'both']]);
  });

  it('says what a disabled activity keeps from running, once each', () => {
    const graph = setDisabled(welcomeGraph, ['unique'], true);
    expect(places(graph)).toEqual([
      ['graph.disabled-upstream', 'test'],
      ['graph.disabled-upstream', 'gold-mail'],
      ['graph.disabled-upstream', 'mail'],
    ]);
    expect(surveyGraph(graph, exampleResources).activities.get('mail')?.blocked).toBe('disabled');
  });

  it('says at a breakpoint that what follows waits, which the survey knows unless it is off or has problems', () => {
    const graph = setBreakpoint(welcomeGraph, ['unique'], true);
    const blocked = (of: typeof graph) =>
      [...surveyGraph(of, exampleResources).activities].flatMap(([id, one]) =>
        one.blocked ? [[id, one.blocked]] : [],
      );
    expect(places(graph)).toContainEqual(['graph.breakpoint', 'unique']);
    expect(Object.fromEntries(blocked(graph))).toEqual({
      test: 'breakpoint',
      'gold-mail': 'breakpoint',
      mail: 'breakpoint',
    });
    expect(waitingProblem(graph, 'mail')?.params).toEqual({ activity: findActivity(graph, 'unique')?.label });
    expect(waitingProblem(graph, 'unique')).toBeUndefined();
    expect(Object.fromEntries(blocked(setDisabled(graph, ['test'], true)))).toMatchObject({ mail: 'disabled' });
    expect(Object.fromEntries(blocked(setConfig(graph, 'test', {})))).toEqual({
      test: 'problems-here',
      'gold-mail': 'problems-upstream',
      mail: 'problems-upstream',
    });
    expect(setBreakpoint(graph, ['unique'], false)).toEqual(welcomeGraph);
  });

  it('reports the drawing: ends, ports, circles, ids, inbound transitions, time zone', () => {
    const graph = graphOf(
      [
        activity('fork', 'a'),
        activity('fork', 'b'),
        activity('fork', 'b'),
        activity('email', 'mail'),
        activity('fork', 'lonely'),
      ],
      [
        transition('a/branch-1', 'b'),
        transition('b/branch-1', 'a'),
        transition('b/branch-1', 'mail', 'second'),
        transition('a/branch-9', 'mail', 'third'),
        transition('a/branch-2', 'nowhere', 'fourth'),
      ],
    );
    const codes = validateGraph({ ...graph, settings: { timeZone: 'Mars/Olympus' } }, exampleResources).map(
      ({ code }) => code,
    );
    expect(codes.filter((code) => code !== 'graph.branch.unfinished')).toEqual([
      'graph.duplicate-id',
      'graph.transition.unknown-port',
      'graph.transition.unknown-activity',
      'graph.transition.port-taken',
      'graph.time-zone',
      'graph.cycle',
      'graph.inbound.too-many',
      'graph.inbound.missing',
    ]);
  });

  it('does not know every kind of activity', () => {
    const graph = graphOf([{ ...activity('fork', 'a'), type: 'teleport' }], []);
    expect(places(graph)).toEqual([['activity.unknown-type', 'a']]);
  });
});

describe('parseGraph', () => {
  it('takes what it printed and refuses unknown fields and later formats', () => {
    expect(parseGraph(JSON.parse(JSON.stringify(joinGraph)))).toEqual({ graph: joinGraph, problems: [] });
    expect(parseGraph({ ...joinGraph, colour: 'red' }).problems.map(({ code }) => code)).toEqual(['file.schema']);
    expect(parseGraph({ ...joinGraph, format: 2 }).problems.map(({ code }) => code)).toEqual(['file.version']);
    expect(parseGraph(undefined).problems).not.toEqual([]);
  });
});
