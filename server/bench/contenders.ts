import path from 'node:path';
import { type CampaignGraph, type CountEvent, duckdb, permissions, printCount } from '@fanfare/shared';
import { compileRequest } from '../src/counts/count-request.ts';
import { createCountService } from '../src/counts/count-service.ts';
import { createCounting } from '../src/counts/counting.ts';
import type { DataEngine } from '../src/engine/data-engine.ts';
import { DuckDbConnection } from '../src/engine/duckdb/connection.ts';
import { openInstance } from '../src/engine/duckdb/open-instance.ts';
import { createLogger } from '../src/logging.ts';
import { canvasNow, outlets } from './canvas.ts';
import type { HandStatement } from './hand-sql.ts';
import type { Outlet, Outlets } from './cases/case.ts';
import { audience, benchCatalog } from './load-engine.ts';

/** Figures of the canvas by name. */
export type Figures = Readonly<Record<string, number>>;

/** Counting on an engine, with nothing known yet. */
export interface Evaluator {
  count(graph: CampaignGraph, outlets?: Outlets): Promise<Figures>;
  close(): Promise<void>;
}

export const actor = { name: 'bench', workspace: 'main', permissions: [...permissions] };

/** Counting with nothing known yet. */
export function countingOn(engine: DataEngine) {
  return createCounting({
    engine,
    readCatalog: async () => benchCatalog(engine),
    readAudiences: async () => new Map([[audience.id, audience]]),
    log: createLogger({ logLevel: 'error' }),
    clock: () => new Date(canvasNow),
  });
}

/** The way the server counts. */
export function createEvaluator(engine: DataEngine): Evaluator {
  const counting = countingOn(engine);
  const service = createCountService(counting.parts);
  return {
    count: async (graph, at = outlets) =>
      figures(service.count({ graph, canvas: 'bench' }, { actor, signal: new AbortController().signal }), at),
    close: () => counting.close(),
  };
}

async function figures(events: AsyncIterable<CountEvent>, at: Outlets): Promise<Figures> {
  const byOutlet = new Map<string, number>();
  const problems: string[] = [];
  for await (const event of events) {
    if (event.event === 'started') problems.push(...event.problems.map(({ message }) => message));
    if (event.event === 'not-computable')
      throw new Error([`${event.activity}: ${event.message}`, ...problems].join('\n'));
    if (event.event !== 'counted') continue;
    const { activity, out, drops, facts } = event.count;
    for (const { port, count } of out) byOutlet.set(placeOf({ activity, port }), count);
    for (const { cause, count } of drops) byOutlet.set(placeOf({ activity, drop: cause }), count);
    for (const { id, count } of facts) byOutlet.set(placeOf({ activity, fact: id }), count);
  }
  return Object.fromEntries(Object.entries(at).map(([name, outlet]) => [name, byOutlet.get(placeOf(outlet)) ?? -1]));
}

function placeOf(outlet: Outlet): string {
  const what =
    'port' in outlet ? `port ${outlet.port}` : 'drop' in outlet ? `drop ${outlet.drop}` : `fact ${outlet.fact}`;
  return `${outlet.activity}, ${what}`;
}

/** One query per figure, everything upstream nested in it. */
export async function countNested(engine: DataEngine, graph: CampaignGraph): Promise<Figures> {
  const counting = countingOn(engine);
  const { compiled, lease } = await compileRequest(counting.parts, graph, actor.workspace);
  try {
    const counted: Record<string, number> = {};
    for (const [name, { activity, port }] of Object.entries(outlets)) {
      const found = compiled.activities.get(activity);
      const relation = found?.status === 'compiled' ? found.compiled.outputs[port]?.relation : undefined;
      if (relation === undefined) throw new Error(`${name} is not on the canvas`);
      const { text, values } = printCount(relation, { sourceSql: (source) => engine.sourceSql(source) });
      const [row] = await engine.withConnection((connection) => connection.all(text, values));
      counted[name] = Number(row?.[0]);
    }
    return counted;
  } finally {
    lease.release();
    await counting.close();
  }
}

/** The hand-written SQL on the kit's own tables. */
export async function openHandSql(
  database: string,
  prepare?: string,
): Promise<{ count(statements: readonly HandStatement[]): Promise<Figures>; close(): void }> {
  const { instance } = await openInstance({ allowedFolders: [path.dirname(database)] });
  const driver = await instance.connect();
  const connection = new DuckDbConnection(driver);
  await connection.run(`ATTACH ${duckdb.quotedText(database)} AS kit (READ_ONLY); USE kit`);
  if (prepare !== undefined) await connection.run(prepare);
  return {
    async count(statements) {
      const counted: Record<string, number> = {};
      for (const { sql, figures, byName } of statements) {
        for (const row of await connection.all(sql)) {
          const [title, ...named] = row;
          for (const [index, name] of figures.entries()) {
            if (byName) counted[`${String(title)} ${name}`] = Number(named[index]);
            else counted[name] = Number(row[index]);
          }
        }
      }
      return counted;
    },
    close() {
      driver.closeSync();
      instance.closeSync();
    },
  };
}
