import {
  checkLaws,
  type CompiledActivity,
  type CompiledGraph,
  compileGraph,
  type CountPlan,
  countPlan,
  partsOfTerm,
  type Relation,
  type RelationalPart,
  termNumber,
} from '@fanfare/shared';
import { campaignFeatures, evaluate, type NaiveOutcome, type NaiveRow, type RandomCase } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';
import { columnDifference } from './compare-columns.ts';
import type { Coverage } from './coverage.ts';
import { type Disagreement, difference } from './disagreement.ts';
import { contextOf, type LoadedCase } from './load-case.ts';
import { type Found, naiveKeys, readParts } from './populations.ts';
import type { Subject } from './subject.ts';

type Graph = RandomCase['campaigns'][number];

/** One set of rows as both sides see it. */
interface Pair {
  where: string;
  expected: ReadonlySet<NaiveRow>;
  relation: Relation | undefined;
}

/** Compares every outlet and every drop of every campaign of a case with the naive evaluator. */
export async function compareCampaigns(
  connection: EngineConnection,
  one: RandomCase,
  loaded: LoadedCase,
  subject: Subject,
  coverage: Coverage,
): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (const [index, graph] of one.campaigns.entries()) {
    const notes = new Set<string>();
    const filters = new Map(one.filters.map((filter) => [filter.id, filter]));
    const audiences = new Map(one.audiences.map((audience) => [audience.id, audience]));
    const expected = evaluate(graph, { ...one, filters, audiences }, notes);
    const reached = graph.activities.filter(({ id }) => expected.has(id));
    coverage.add([...campaignFeatures({ ...graph, activities: reached }), ...notes]);
    for (const { outputs } of expected.values())
      for (const { rows } of outputs.values()) coverage.population(rows.size);
    const differences = await compareCampaign(connection, one, graph, expected, loaded, subject);
    found.push(...differences.map((each) => ({ ...each, where: `campaign ${index}, ${each.where}` })));
  }
  return found;
}

async function compareCampaign(
  connection: EngineConnection,
  one: RandomCase,
  graph: Graph,
  expected: ReadonlyMap<string, NaiveOutcome>,
  loaded: LoadedCase,
  subject: Subject,
): Promise<Disagreement[]> {
  const plain = contextOf(one, loaded);
  const made = compileGraph(subject.graph?.(graph) ?? graph, subject.context?.(plain) ?? plain);
  const compiled = subject.compiled?.(made) ?? made;
  const waiting = waitingDifferences(one, graph, compiled, expected);
  if (waiting.length > 0) return waiting;
  const plan = countPlan(graph, compiled);
  const activities = [...expected].map(([id, outcome]) => {
    const activity = compiled.activities.get(id);
    if (activity?.status !== 'compiled')
      throw new Error(
        `seed ${one.seed}: ${id} is blocked: ${JSON.stringify({ problems: compiled.problems.filter(({ severity }) => severity === 'error'), failures: compiled.failures.map(({ error }) => String(error)), graph })}`,
      );
    return { id, outcome, compiled: activity.compiled };
  });
  const pairs = activities.flatMap(({ id, outcome, compiled: product }) =>
    pairsOf(product, outcome).map((pair) => ({ ...pair, where: `${id} ${pair.where}` })),
  );
  const parts = [...pairs.flatMap(({ relation }) => relation ?? []), ...[...plan.terms.values()].flatMap(partsOfTerm)];
  const read = await readParts(connection, parts, loaded, subject);
  const at = (where: string, differs: string | undefined): Disagreement[] =>
    differs === undefined ? [] : [{ seed: one.seed, where, differs, subject: graph }];
  const columns: Disagreement[] = [];
  for (const { id, outcome, compiled: product } of activities) {
    for (const [port, population] of Object.entries(product.outputs)) {
      const naive = outcome.outputs.get(port);
      const differs = naive && (await columnDifference(connection, naive, population, loaded, subject));
      columns.push(...at(`${id} columns of ${port}`, differs));
    }
  }
  return [
    ...columns,
    ...pairs.flatMap(({ where, expected: rows, relation }) =>
      at(
        where,
        relation === undefined
          ? missing(where, rows)
          : difference(naiveKeys(rows, relation.source.key), read.get(relation.key)?.keys ?? []),
      ),
    ),
    ...activities.flatMap(({ id, outcome }) => at(`${id} facts`, factDifference(id, outcome, plan, read))),
    ...brokenLaws(one, plan, read),
  ];
}

/** Activities that wait behind a breakpoint although they are reached, or are computed although they are not. */
function waitingDifferences(
  { seed }: RandomCase,
  subject: Graph,
  { activities }: CompiledGraph,
  expected: ReadonlyMap<string, NaiveOutcome>,
): Disagreement[] {
  return [...activities].flatMap(([where, one]) => {
    const isWaiting = one.status === 'blocked' && one.reason === 'breakpoint';
    if (isWaiting !== expected.has(where)) return [];
    return [{ seed, where, differs: isWaiting ? 'waits although it is reached' : 'does not wait', subject }];
  });
}

/** A cause for which nobody is dropped need not be named; an outlet must be there. */
function missing(where: string, rows: ReadonlySet<NaiveRow>): string | undefined {
  return rows.size === 0 && where.includes(' drop ') ? undefined : 'the product gives nothing';
}

/** What differs between the figures that both sides name; undefined when they are the same. */
function factDifference(
  id: string,
  outcome: NaiveOutcome,
  plan: CountPlan,
  read: ReadonlyMap<string, Found>,
): string | undefined {
  const counts = countsOf(plan, read);
  for (const fact of plan.activities.find(({ activity }) => activity === id)?.facts ?? []) {
    const expected = outcome.facts.get(fact.id);
    if (expected !== undefined && counts.get(fact.term) !== expected)
      return `${fact.id} is ${counts.get(fact.term)}, expected ${expected}`;
  }
  return undefined;
}

function countsOf(plan: CountPlan, read: ReadonlyMap<string, Found>): Map<string, number> {
  const counts = new Map<string, number>();
  const foundFor = ({ key }: RelationalPart): Found => {
    const found = read.get(key);
    if (found === undefined) throw new Error(`${key} was not read`);
    return found;
  };
  for (const [id, term] of plan.terms) {
    const number = termNumber(term, {
      rows: (of) => foundFor(of).keys.length,
      merged: (of) => foundFor(of).merged,
      sum: (of) => foundFor(of).sum,
    });
    counts.set(id, number);
  }
  return counts;
}

/** Every outlet and every cause that either side names. */
function pairsOf(
  { outputs, drops }: Extract<CompiledActivity, { status: 'compiled' }>['compiled'],
  outcome: NaiveOutcome,
): Pair[] {
  const ports = new Set([...Object.keys(outputs), ...outcome.outputs.keys()]);
  const causes = new Set([...drops.map(({ cause }) => cause), ...outcome.drops.map(({ cause }) => cause)]);
  return [
    ...[...ports].map((port) => ({
      where: `outlet ${port}`,
      expected: outcome.outputs.get(port)?.rows ?? new Set<NaiveRow>(),
      relation: outputs[port]?.relation,
    })),
    ...[...causes].map((cause) => ({
      where: `drop ${cause}`,
      expected: outcome.drops.find((drop) => drop.cause === cause)?.rows ?? new Set<NaiveRow>(),
      relation: drops.find((drop) => drop.cause === cause)?.relation,
    })),
  ];
}

/** Laws of conservation that the numbers found break. */
function brokenLaws(one: RandomCase, plan: CountPlan, read: ReadonlyMap<string, Found>): Disagreement[] {
  const counts = countsOf(plan, read);
  return plan.activities.flatMap((activity) =>
    checkLaws(activity, counts).map(({ message }) => ({
      seed: one.seed,
      where: `law of ${activity.activity}`,
      differs: message,
      subject: message,
    })),
  );
}
