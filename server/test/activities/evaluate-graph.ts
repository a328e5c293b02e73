import {
  assertLaws,
  type CampaignGraph,
  compileGraph,
  type CountPlan,
  countPlan,
  noFilters,
  printCount,
  printMerged,
  printStatement,
  type Relation,
} from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

/** What the engine finds for a graph on the example data. */
export interface Evaluated {
  /** Keys on each outlet, "activity/port", in order; parts of a key are joined by a dot. */
  outlets: Readonly<Record<string, string[]>>;
  /** Keys of the rows dropped, "activity/cause". */
  drops: Readonly<Record<string, string[]>>;
  /** "activity/fact". */
  facts: Readonly<Record<string, number>>;
}

export type Evaluate = (graph: CampaignGraph) => Promise<Evaluated>;

/** Loads the example data; `evaluate` compiles a graph, reads every population and checks every law. */
export async function openExample(): Promise<{ evaluate: Evaluate; close(): void }> {
  const data = await openTestDuckDb(exampleCatalog, exampleRows);
  return { evaluate: (graph) => evaluate(data, graph), close: () => data.close() };
}

async function evaluate(data: TestDuckDb, graph: CampaignGraph): Promise<Evaluated> {
  const context = { catalog: exampleCatalog, environment: data.environment, now: exampleNow, filters: noFilters };
  const compiled = compileGraph(graph, context);
  const plan = countPlan(graph, compiled);
  const counts = await readCounts(data, plan);
  for (const one of plan.activities) assertLaws(one, counts);
  const outlets: Record<string, string[]> = {};
  const drops: Record<string, string[]> = {};
  for (const [id, activity] of compiled.activities) {
    if (activity.status === 'blocked') continue;
    for (const [port, { relation }] of Object.entries(activity.compiled.outputs)) {
      outlets[`${id}/${port}`] = await readKeys(data, relation);
    }
    for (const { cause, relation } of activity.compiled.drops) drops[`${id}/${cause}`] = await readKeys(data, relation);
  }
  const facts = plan.activities.flatMap(({ activity, facts }) =>
    facts.map(({ id, term }) => [`${activity}/${id}`, counts.get(term) ?? Number.NaN] as const),
  );
  return { outlets, drops, facts: Object.fromEntries(facts) };
}

async function readCounts(data: TestDuckDb, plan: CountPlan): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const term of plan.terms.values()) {
    const statement = term.kind === 'rows' ? printCount(term.of, data) : printMerged(term.of, data);
    const [row] = await data.all(statement.text, statement.values);
    counts.set(term.id, Number(row?.[0]));
  }
  return counts;
}

async function readKeys(data: TestDuckDb, relation: Relation): Promise<string[]> {
  const statement = printStatement(relation, data);
  const rows = await data.all(statement.text, statement.values);
  const keys = rows.map((row) => row.slice(0, relation.source.key.length).map(String).join('.'));
  return keys.sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}
