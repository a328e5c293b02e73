import {
  type Actor,
  type EndpointPart,
  type IncrementalQueryConfig,
  incrementalQueryConfigSchema,
  mainPort,
  type markReturned as markEndpoint,
  type resetHistory as resetEndpoint,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CountParts } from '../counts/count-request.ts';
import type { Database } from '../db/connection.ts';
import { badRequest, notFound } from '../http/errors.ts';
import { findPopulation } from '../people/find-population.ts';
import { openPopulation } from '../people/open-people.ts';
import { historyStored } from './read-history.ts';
import { type HistoryParts, recordReturned } from './record-returned.ts';

/** What changes of histories work with. */
export interface ChangeParts extends HistoryParts {
  db: Database;
  counting: CountParts;
}

/** Writes those counted now into the history of their incremental query. @throws HttpError 404, 400, 422 */
export async function markReturned(
  parts: ChangeParts,
  { graph, activity, effect }: EndpointPart<typeof markEndpoint, 'body'>,
  caller: Caller,
): Promise<EndpointPart<typeof markEndpoint, 'response'>> {
  const { actor } = caller;
  const { type, config } = graph.activities.find((one) => one.id === activity) ?? {};
  if (type === undefined) throw notFound(`The activity ${activity}`);
  if (type !== 'incremental-query') throw badRequest('history.none', 'This activity remembers nobody.');
  const compiled = await compileRequest(parts.counting, graph, actor.workspace);
  const find = () => findPopulation(compiled.compiled, { activity, port: mainPort });
  const people = await openPopulation(parts.counting, compiled, find, [], caller);
  try {
    const settings = incrementalQueryConfigSchema.parse(config);
    const recorded = await recordReturned(parts, {
      history: settings.history,
      processed: settings.processed.kind,
      people: people.relation,
      statements: people.statements,
      at: people.now,
      by: actor.name,
      change: 'marked as returned',
      effect: `history ${settings.history} ${effect}`,
    });
    if (recorded.done) await recordEvent(parts.db, actor, settings, 'marked', { rows: recorded.rows });
    return recorded;
  } finally {
    people.close();
  }
}

/** Forgets everything a history remembers. @throws HttpError 404 */
export async function resetHistory(
  { db, engine, locks, counting }: ChangeParts,
  name: EndpointPart<typeof resetEndpoint, 'body'>,
  actor: Actor,
): Promise<EndpointPart<typeof resetEndpoint, 'response'>> {
  const catalog = await counting.readCatalog(actor.workspace);
  const table = historyStored(engine, catalog, name)?.table;
  if (table === undefined) return { forgotten: 0 };
  return locks.hold(table, async () => {
    const stored = historyStored(engine, catalog, name);
    if (!stored) return { forgotten: 0 };
    await engine.dropTable(stored.table);
    await recordEvent(db, actor, name, 'reset', { rows: stored.rows });
    return { forgotten: stored.rows };
  });
}

/** Notes who did what to a history. */
async function recordEvent(
  db: Database,
  actor: Actor,
  { history, dimension }: Pick<IncrementalQueryConfig, 'history' | 'dimension'>,
  action: 'marked' | 'reset',
  details: Record<string, unknown>,
): Promise<void> {
  await db
    .insertInto('history_events')
    .values({
      workspace: actor.workspace,
      history,
      dimension: dimension ?? '',
      action,
      actor: actor.name,
      details: JSON.stringify(details),
    })
    .execute();
}
