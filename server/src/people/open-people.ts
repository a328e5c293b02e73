import {
  type CampaignGraph,
  type Catalog,
  type CompiledGraph,
  type Environment,
  filter,
  type Population,
  type Predicate,
  readScalar,
  type Relation,
  type RelationalPart,
  type StatementOptions,
} from '@fanfare/shared';
import { type Caller, compileRequest, type CountParts } from '../counts/count-request.ts';
import type { VersionLease } from '../engine/engine.ts';
import { countedPart, relationRows } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import type { PopulationSession } from '../engine/populations/population-store.ts';
import { findPopulation, type PopulationName } from './find-population.ts';
import { type PeopleColumn, peopleColumns } from './people-columns.ts';

/** Which people, and which of their columns. */
export interface PeopleRequest extends PopulationName {
  graph: CampaignGraph;
  columns?: readonly string[] | undefined;
}

/** A population whose keys are stored, on leased data versions, until it is closed. */
export interface OpenPeople {
  relation: Relation;
  columns: readonly PeopleColumn[];
  /** Instant at which relative dates were read. */
  now: string;
  /** Prints queries that read the stored keys. */
  statements: StatementOptions;
  /** Rows of the population, or of those for which a predicate holds. */
  count(where: Predicate | undefined): Promise<number>;
  close(): void;
}

/**
 * Opens the people on an outlet.
 * @throws HttpError when there is no such population or column, or it cannot be computed.
 */
export async function openPeople(parts: CountParts, request: PeopleRequest, caller: Caller): Promise<OpenPeople> {
  const compiled = await compileRequest(parts, request.graph, caller.actor.workspace, caller.signal);
  const environment = leavingEnvironment(compiled.compiled, request.activity);
  return openPopulation(
    parts,
    { ...compiled, environment },
    () => findPopulation(compiled.compiled, request),
    request.columns,
    caller,
  );
}

/** Tables as they leave an activity; undefined where it is not compiled. */
function leavingEnvironment({ activities, environments }: CompiledGraph, id: string): Environment | undefined {
  const found = activities.get(id);
  return (found?.status === 'compiled' ? found.compiled.environment : undefined) ?? environments.get(id);
}

/** What people are read with. The lease is released when they are closed. */
export interface PeopleData {
  catalog: Catalog;
  lease: VersionLease;
  /** Tables as they were written upstream; absent: as they are in the data. */
  environment?: Environment | undefined;
  now: string;
}

/**
 * Opens the people of a population.
 * @throws HttpError when there is no such column.
 */
export async function openPopulation(
  parts: CountParts,
  data: PeopleData,
  find: () => Population,
  wanted: readonly string[] | undefined,
  { actor, signal }: Caller,
): Promise<OpenPeople> {
  const sessions: PopulationSession[] = [];
  const closeSessions = (): void => {
    for (const one of sessions.splice(0)) one.close();
  };
  const open = (counted: readonly RelationalPart[], kept: readonly RelationalPart[]): PopulationSession => {
    const session = parts.populations.open(planPopulations(counted, kept), actor.name);
    sessions.push(session);
    if (signal.aborted) session.close();
    return session;
  };
  const close = (): void => {
    signal.removeEventListener('abort', closeSessions);
    closeSessions();
    data.lease.release();
  };
  signal.addEventListener('abort', closeSessions, { once: true });
  try {
    const population = find();
    const context = { catalog: data.catalog, environment: data.environment ?? data.lease.environment };
    const columns = peopleColumns(context, population, wanted);
    const kept = [population.relation, ...memberships(columns)].flatMap((one) => countedPart(one) ?? []);
    const tables = await open([], kept).tables();
    return {
      relation: population.relation,
      columns,
      now: data.now,
      statements: { sourceSql: (source) => parts.engine.sourceSql(source), stored: (key) => tables.get(key) },
      async count(where) {
        const relation = where === undefined ? population.relation : filter(population.relation, where);
        const part = countedPart(relation);
        if (part === undefined) return 0;
        return relationRows(relation, (await open([part], []).counted(part.key)).count);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** The relations that columns are read from. */
function memberships(columns: readonly PeopleColumn[]): Relation[] {
  const found: Relation[] = [];
  for (const { value } of columns) readScalar(value, { relation: (one) => found.push(one) });
  return found;
}
