import {
  campaignCatalog,
  type CampaignGraph,
  compileGraph,
  type DataType,
  type ExplainedRow,
  explainLimits,
  type Explanation,
  findDimension,
  findTable,
  noFiles,
  permissions,
  type RowKey,
  type TableSource,
} from '@fanfare/shared';
import {
  evaluate,
  type NaiveOutcome,
  type NaiveRow,
  printMillionths,
  printWall,
  randomCase,
  type RandomCase,
} from '@fanfare/shared/testing';
import type { CountParts } from '../../src/counts/count-request.ts';
import type { DataEngine } from '../../src/engine/data-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createPopulationStore } from '../../src/engine/populations/population-store.ts';
import { createPartPrinter } from '../../src/engine/populations/print-part.ts';
import { createTogetherPrinter } from '../../src/engine/populations/print-together.ts';
import { explainCompiled } from '../../src/explain/explain-person.ts';
import { createPersonCopies } from '../../src/explain/person-copies.ts';
import { createLogger } from '../../src/logging.ts';
import { contextOf, type LoadedCase, loadCase } from './load-case.ts';

const actor = { name: 'property', workspace: 'main', permissions: [...permissions] };
const peoplePerCampaign = 4;

/** What was looked at, and where it is not what the naive evaluator says. */
export interface ExplainedCase {
  differences: string[];
  /** Rows at activities that were compared. */
  explained: number;
  /** Those that are rows of another dimension than the person asked about. */
  followed: number;
}

/** Explains some persons, and one who is not there, in random campaigns, and compares all that is said with the naive evaluator. */
export async function explainDifferences(engine: DataEngine, seed: number, campaigns: number): Promise<ExplainedCase> {
  const one = randomCase(seed, { rules: 0, campaigns });
  const loaded = await engine.withConnection((connection) => loadCase(connection, one, 'explained'));
  const parts = partsOn(engine, one, loaded, seed % 2 === 0);
  const result: ExplainedCase = { differences: [], explained: 0, followed: 0 };
  try {
    for (const [index, graph] of one.campaigns.entries()) {
      const context = contextOf(one, loaded);
      const request = {
        catalog: campaignCatalog(one.catalog, graph),
        lease: { environment: loaded.environment, release: () => undefined },
        now: context.now,
        files: noFiles,
        compiled: compileGraph(graph, context),
        context,
      };
      const expected = evaluate(graph, {
        ...one,
        filters: new Map(one.filters.map((filter) => [filter.id, filter])),
        audiences: new Map(one.audiences.map((audience) => [audience.id, audience])),
      });
      for (const dimension of dimensionsOf(expected)) {
        const table = findDimension(request.catalog, dimension)?.table ?? '';
        const source = loaded.environment.get(table);
        if (source === undefined) continue;
        for (const key of peopleOf(one, source, seed + index)) {
          const answer = await explainCompiled(
            parts,
            request,
            { graph, dimension, key, source },
            { actor, signal: new AbortController().signal },
          );
          await parts.copies?.settled();
          compare(
            answer,
            { one, graph, expected, catalog: request.catalog, dimension },
            result,
            `seed ${seed} campaign ${index} ${key.join()}`,
          );
        }
      }
    }
  } finally {
    await parts.copies?.close();
    await parts.populations.close();
  }
  return result;
}

/** @param areLarge true when tables are taken for large ones, which are copied for questions about one person. */
function partsOn(
  engine: DataEngine,
  one: RandomCase,
  { environment, sourceSql }: LoadedCase,
  areLarge: boolean,
): CountParts {
  const reading: Engine = {
    withConnection: (work, options) => engine.withConnection(work, options),
    lease: async () => ({ environment, release: () => undefined }),
    sourceSql,
    sampleSql: sourceSql,
    resources: () => engine.resources(),
    close: async () => undefined,
  };
  const onError = (error: unknown): void => {
    throw error;
  };
  const tableRows = (source: TableSource) => one.data.get(source.table)?.rows.length ?? 0;
  const populations = createPopulationStore(reading, {
    print: createPartPrinter({ engine: reading, tableRows }),
    printTogether: createTogetherPrinter(reading),
    tableRows,
    slots: 2,
    budgetBytes: 1e9,
    onError,
  });
  return {
    ...(areLarge
      ? { copies: createPersonCopies(reading, { tableRows: () => 1_000_000, budgetBytes: 1e12, onError }) }
      : {}),
    engine: reading,
    populations,
    log: createLogger({ logLevel: 'silent' }),
    readCatalog: async () => one.catalog,
    readFilters: async () => new Map(),
    readAudiences: async () => new Map(),
    readFiles: async () => noFiles,
    tableRows,
    clock: () => new Date(0),
  };
}

function dimensionsOf(expected: ReadonlyMap<string, NaiveOutcome>): string[] {
  return [
    ...new Set([...expected.values()].flatMap(({ outputs }) => [...outputs.values()].map((one) => one.dimension))),
  ];
}

/** Some rows of a table by key, and one that it does not have. */
function peopleOf(one: RandomCase, source: TableSource, turn: number): RowKey[] {
  const rows = one.data.get(source.table)?.rows ?? [];
  const keys = rows.map((row) => keyOf(row, source.key, source.columns));
  const some = Array.from(
    { length: Math.min(peoplePerCampaign, keys.length) },
    (_, index) => keys[(turn + index * 3) % keys.length] ?? [],
  );
  const nobody = source.key.map((name) => noValue[source.columns[name] ?? 'text']);
  return [...some, nobody];
}

/** Values that no row of a random table has. */
const noValue: Readonly<Record<DataType, string | boolean>> = {
  text: 'nobody at all',
  integer: '-987654',
  decimal: '-987654.5',
  float: '-987654.5',
  boolean: true,
  date: '1803-04-05',
  datetime: '1803-04-05T06:07:08Z',
};

/** A key as it travels. */
function keyOf(row: NaiveRow, key: readonly string[], types: Readonly<Record<string, DataType>>): RowKey {
  return key.map((name) => {
    const value = row.get(name) ?? '';
    if (types[name] === 'datetime') return `${printWall(value as bigint)}Z`;
    if (types[name] === 'decimal') return printMillionths(value as bigint).replace(/\.?0+$/, '');
    return typeof value === 'boolean' ? value : String(value);
  });
}

interface Setting {
  one: RandomCase;
  graph: CampaignGraph;
  expected: ReadonlyMap<string, NaiveOutcome>;
  catalog: RandomCase['catalog'];
  dimension: string;
}

function compare(answer: Explanation, setting: Setting, result: ExplainedCase, where: string): void {
  for (const found of answer.activities) {
    const isWaiting = found.status === 'not-computable' && found.reason === 'breakpoint';
    if (isWaiting === setting.expected.has(found.activity))
      result.differences.push(`${where}: ${found.activity} ${isWaiting ? 'waits' : 'does not wait'}`);
  }
  for (const [id, outcome] of setting.expected) {
    const found = answer.activities.find(({ activity }) => activity === id);
    if (found?.status !== 'explained') {
      result.differences.push(`${where}: ${id} is ${found?.status}`);
      continue;
    }
    for (const row of found.rows) {
      result.explained += 1;
      if (row.dimension !== setting.dimension) result.followed += 1;
      const differs = rowDifference(row, id, outcome, setting);
      if (differs !== undefined) result.differences.push(`${where}: ${id}: ${differs}`);
    }
    if (found.rows.length > 3 * explainLimits.rows)
      result.differences.push(`${where}: ${id} lists ${found.rows.length} rows`);
  }
}

function rowDifference(row: ExplainedRow, id: string, outcome: NaiveOutcome, setting: Setting): string | undefined {
  const { graph, expected, catalog } = setting;
  const table = findTable(catalog, findDimension(catalog, row.dimension)?.table ?? '');
  const key = table?.key ?? [];
  const types = Object.fromEntries(setting.one.data.get(table?.name ?? '')?.columns ?? []);
  const own = row.key.map(String).join('\n');
  const isOfTable = (one: NaiveRow) =>
    one.size === Object.keys(types).length && Object.keys(types).every((name) => one.has(name));
  const has = (population: { dimension?: string; rows: ReadonlySet<NaiveRow> } | undefined) =>
    population !== undefined &&
    (population.dimension === undefined || sameTable(catalog, population.dimension, row.dimension)) &&
    [...population.rows].some((one) => isOfTable(one) && keyOf(one, key, types).join('\n') === own);
  const left = [...outcome.outputs].flatMap(([port, population]) => (has(population) ? [port] : []));
  const arrived = graph.transitions
    .filter(({ to }) => to.activity === id)
    .flatMap(({ id: transition, from }) =>
      has(expected.get(from.activity)?.outputs.get(from.port)) ? [transition] : [],
    );
  const dropped = outcome.drops.flatMap(({ cause, rows }) => (has({ rows }) ? [cause] : []));
  const said = { left: row.left, arrived: row.arrived, dropped: row.dropped.map(({ cause }) => cause) };
  const wanted = { left, arrived, dropped };
  const sorted = (lists: typeof said) => JSON.stringify(Object.values(lists).map((list) => [...new Set(list)].sort()));
  return sorted(said) === sorted(wanted)
    ? undefined
    : `${own.replaceAll('\n', ', ')} of ${row.dimension} is ${JSON.stringify(said)}, expected ${JSON.stringify(wanted)}`;
}

function sameTable(catalog: RandomCase['catalog'], one: string, other: string): boolean {
  return findDimension(catalog, one)?.table === findDimension(catalog, other)?.table;
}
