import {
  type AudienceLookup,
  assertLaws,
  type CampaignGraph,
  type Catalog,
  compileGraph,
  type CountPlan,
  countPlan,
  type GraphResources,
  graphResources,
  noAudiences,
  type Population,
  partsOfTerm,
  printCount,
  printMerged,
  printStatement,
  type Relation,
  type Statement,
  termNumber,
} from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import { engineValues } from '../formula/evaluate-formulas.ts';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

/** What the engine finds for a graph on the example data. */
export interface Evaluated {
  /** Keys on each outlet, "activity/port", in order; parts of a key are joined by a dot. */
  outlets: Readonly<Record<string, string[]>>;
  /** Added columns on each outlet that has some: for each key the values as text, by name; null is empty. */
  columns: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>>;
  /** Keys of the rows dropped, "activity/cause". */
  drops: Readonly<Record<string, string[]>>;
  /** "activity/fact". */
  facts: Readonly<Record<string, number>>;
}

export type Evaluate = (graph: CampaignGraph) => Promise<Evaluated>;

/** Loads data, the example's unless other is given; `evaluate` compiles a graph, reads every population and checks every law. */
export async function openExample(
  catalog: Catalog = exampleCatalog,
  rows: Parameters<typeof openTestDuckDb>[1] = exampleRows,
  audiences: AudienceLookup = noAudiences,
): Promise<{ evaluate: Evaluate; close(): void }> {
  const data = await openTestDuckDb(catalog, rows);
  return {
    evaluate: (graph) => evaluate(data, graphResources({ catalog, audiences }), graph),
    close: () => data.close(),
  };
}

async function evaluate(data: TestDuckDb, resources: GraphResources, graph: CampaignGraph): Promise<Evaluated> {
  const context = { ...resources, environment: data.environment, now: exampleNow };
  const compiled = compileGraph(graph, context);
  const plan = countPlan(graph, compiled);
  const counts = await readCounts(data, plan);
  for (const one of plan.activities) assertLaws(one, counts);
  const outlets: Record<string, string[]> = {};
  const drops: Record<string, string[]> = {};
  const columns: Record<string, Evaluated['columns'][string]> = {};
  for (const [id, activity] of compiled.activities) {
    if (activity.status === 'blocked') continue;
    for (const [port, population] of Object.entries(activity.compiled.outputs)) {
      outlets[`${id}/${port}`] = await readKeys(data, population.relation);
      if (population.columns.length > 0) columns[`${id}/${port}`] = await readColumns(data, population);
    }
    for (const { cause, relation } of activity.compiled.drops) drops[`${id}/${cause}`] = await readKeys(data, relation);
  }
  const facts = plan.activities.flatMap(({ activity, facts }) =>
    facts.map(({ id, term }) => [`${activity}/${id}`, counts.get(term) ?? Number.NaN] as const),
  );
  return { outlets, columns, drops, facts: Object.fromEntries(facts) };
}

async function readCounts(data: TestDuckDb, plan: CountPlan): Promise<Map<string, number>> {
  const read = async ({ text, values }: Statement): Promise<number> => Number((await data.all(text, values))[0]?.[0]);
  const numbers = new Map<string, number>();
  for (const part of [...plan.terms.values()].flatMap(partsOfTerm)) {
    const statement = part.kind === 'total' ? printStatement(part, data) : printCount(part, data);
    numbers.set(part.key, await read(statement));
    if (part.kind === 'tally') numbers.set(`merged ${part.key}`, await read(printMerged(part, data)));
  }
  const known = (key: string): number => numbers.get(key) ?? Number.NaN;
  const counts = [...plan.terms.values()].map((term) => {
    const number = termNumber(term, {
      rows: (of) => known(of.key),
      merged: (of) => known(`merged ${of.key}`),
      sum: (of) => known(of.key),
    });
    return [term.id, number] as const;
  });
  return new Map(counts);
}

async function readColumns(data: TestDuckDb, { relation, columns }: Population): Promise<Evaluated['columns'][string]> {
  const scalars = columns.map(({ value }) => value);
  const read = await engineValues(data, relation.source, scalars, relation);
  const named = (values: readonly (string | null)[]) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, values[index] ?? null]));
  return Object.fromEntries([...read].map(([key, values]) => [key, named(values)]));
}

async function readKeys(data: TestDuckDb, relation: Relation): Promise<string[]> {
  const statement = printStatement(relation, data);
  const rows = await data.all(statement.text, statement.values);
  const keys = rows.map((row) => row.slice(0, relation.source.key.length).map(String).join('.'));
  return keys.sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}
