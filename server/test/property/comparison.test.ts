import {
  type CampaignGraph,
  compareOutlets,
  type ComparedOutlet,
  compileGraph,
  type CompiledGraph,
  movedBetween,
  outletPart,
  outletParts,
  type Relation,
  removeActivities,
} from '@fanfare/shared';
import { evaluator, type NaiveOutcome, randomCase, type RandomCase } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import type { EngineConnection } from '../../src/engine/engine.ts';
import { contextOf, type LoadedCase, loadCase } from './load-case.ts';
import { type Found, naiveKeys, readParts } from './populations.ts';
import { withEngines } from './run-cases.ts';
import { factor, seeds, timeLimit } from './runs.ts';

/** Keys of an outlet in both versions, worked out without the engine. */
interface Sets {
  before: Set<string>;
  after: Set<string>;
}

/** What was met: how many outlets were compared, and in how many of them somebody entered, left or moved. */
const met = { compared: 0, enter: 0, leave: 0, moved: 0, same: 0 };

test(
  'who enters, leaves and moves between two versions is the same in the engine as in the naive evaluator',
  async () => {
    await withEngines([2], async ([connection]) => {
      if (!connection) return;
      for (const seed of seeds(12)) {
        const one = randomCase(seed, { rules: 0, campaigns: 3 });
        const loaded = await loadCase(connection, one, 'comparison');
        for (const [before, after] of versionsOf(one)) {
          await compareBoth(connection, one, loaded, before, after);
        }
      }
    });
    if (factor >= 1) {
      expect(met.compared).toBeGreaterThan(30);
      expect(Math.min(met.enter, met.leave, met.moved, met.same)).toBeGreaterThan(5);
    }
  },
  timeLimit(120_000),
);

/** Pairs of versions: two campaigns that share ids, one with branches swapped, and one without an activity. */
function versionsOf({ campaigns }: RandomCase): [CampaignGraph, CampaignGraph][] {
  return campaigns.flatMap((graph, index): [CampaignGraph, CampaignGraph][] => {
    const other = campaigns[(index + 1) % campaigns.length] ?? graph;
    const middle = graph.activities.find(({ id }) => graph.transitions.some(({ to }) => to.activity === id));
    const without = middle ? removeActivities(graph, [middle.id], { reconnect: true }) : graph;
    return [
      [graph, other],
      [graph, withSwappedRules(graph)],
      [without, graph],
    ];
  });
}

/** The rules of each split moved on by one subset, so that people change their branch. */
function withSwappedRules(graph: CampaignGraph): CampaignGraph {
  const activities = graph.activities.map((activity) => {
    const config = activity.config as { subsets?: { rule: unknown }[] };
    if (activity.type !== 'split' || !config.subsets) return activity;
    const rules = config.subsets.map(({ rule }) => rule);
    const subsets = config.subsets.map((one, index) => ({ ...one, rule: rules[(index + 1) % rules.length] }));
    return { ...activity, config: { ...config, subsets } };
  });
  return { ...graph, activities };
}

async function compareBoth(
  connection: EngineConnection,
  one: RandomCase,
  loaded: LoadedCase,
  before: CampaignGraph,
  after: CampaignGraph,
): Promise<void> {
  const context = contextOf(one, loaded);
  const compiled = { before: compileGraph(before, context), after: compileGraph(after, context) };
  const outlets = compareOutlets(compiled.before, compiled.after);
  const naive = { before: naiveOutcomes(before, one), after: naiveOutcomes(after, one) };
  const relations: Relation[] = outlets.flatMap((outlet) => [
    ...outletParts.flatMap((part) => outletPart(outlet, part)?.relation ?? []),
    ...outlet.others.flatMap((other) => movedBetween(outlet, other)?.relation ?? []),
  ]);
  const read = await readParts(connection, relations, loaded, {});
  const setsOf = (outlet: ComparedOutlet): Sets => ({
    before: keysOf(naive.before, compiled.before, outlet),
    after: keysOf(naive.after, compiled.after, outlet),
  });
  for (const outlet of outlets) {
    const where = `seed ${one.seed}, ${outlet.activity}/${outlet.port} (${outlet.state})`;
    if (outlet.state === 'same') {
      met.same += 1;
      const { before: was, after: is } = setsOf(outlet);
      expect(was, where).toEqual(is);
    }
    if (outlet.state === 'compared') checkOutlet(outlet, setsOf, read, where);
  }
}

function checkOutlet(
  outlet: ComparedOutlet,
  setsOf: (outlet: ComparedOutlet) => Sets,
  read: ReadonlyMap<string, Found>,
  where: string,
): void {
  const { before, after } = setsOf(outlet);
  const others = outlet.others.map(setsOf);
  const come = [...after].filter((key) => !before.has(key));
  const gone = [...before].filter((key) => !after.has(key));
  const cameFrom = (key: string) => others.some((one) => one.before.has(key) && !one.after.has(key));
  const wentTo = (key: string) => others.some((one) => one.after.has(key) && !one.before.has(key));
  const expected = {
    before: [...before],
    after: [...after],
    stay: [...after].filter((key) => before.has(key)),
    enter: come.filter((key) => !cameFrom(key)),
    leave: gone.filter((key) => !wentTo(key)),
    'moved-in': come.filter(cameFrom),
    'moved-out': gone.filter(wentTo),
  };
  met.compared += 1;
  if (expected.enter.length > 0) met.enter += 1;
  if (expected.leave.length > 0) met.leave += 1;
  if (expected['moved-in'].length > 0) met.moved += 1;
  for (const part of outletParts) {
    const relation = outletPart(outlet, part)?.relation;
    expect(relation ? read.get(relation.key)?.keys : [], `${where} ${part}`).toEqual(expected[part].toSorted());
  }
  for (const [index, other] of outlet.others.entries()) {
    const there = others[index];
    const moved = gone.filter((key) => there?.after.has(key) && !there.before.has(key));
    const relation = movedBetween(outlet, other)?.relation;
    expect(relation ? read.get(relation.key)?.keys : [], `${where} to ${other.port}`).toEqual(moved.toSorted());
  }
}

function naiveOutcomes(graph: CampaignGraph, one: RandomCase): (id: string) => NaiveOutcome {
  return evaluator(graph, {
    ...one,
    filters: new Map(one.filters.map((filter) => [filter.id, filter])),
    audiences: new Map(one.audiences.map((audience) => [audience.id, audience])),
  });
}

function keysOf(
  outcomes: (id: string) => NaiveOutcome,
  { activities }: CompiledGraph,
  { activity, port }: ComparedOutlet,
): Set<string> {
  const compiled = activities.get(activity);
  const population = compiled?.status === 'compiled' ? compiled.compiled.outputs[port] : undefined;
  if (!population) return new Set();
  return new Set(naiveKeys(outcomes(activity).outputs.get(port)?.rows ?? [], population.relation.source.key));
}
