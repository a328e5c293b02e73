import {
  type Actor,
  type Catalog,
  type CampaignGraph,
  type CompiledGraph,
  compileGraph,
  dependencyOrder,
  type FilterLookup,
  filterIdsInGraph,
  type RelationalPart,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, VersionLease } from '../engine/engine.ts';
import { directSources } from '../engine/populations/direct-sources.ts';
import type { PopulationStore } from '../engine/populations/population-store.ts';
import type { Logger } from '../logging.ts';
import { countInstant } from './count-clock.ts';

/** Who asks for a count. The signal aborts when they go away. */
export interface Caller {
  actor: Actor;
  signal: AbortSignal;
}

/** What counting works with. */
export interface CountParts {
  engine: Engine;
  populations: PopulationStore;
  log: Logger;
  readCatalog(workspace: string): Promise<Catalog>;
  /** Predefined filters by id, with all they refer to. */
  readFilters(workspace: string, ids: readonly string[]): Promise<FilterLookup>;
  /** Rows of a table version that is leased. */
  tableRows(source: TableSource): number;
  clock(): Date;
}

/** A graph compiled on leased data versions. Whoever asked for it releases the lease. */
export interface CompiledRequest {
  catalog: Catalog;
  lease: VersionLease;
  /** Instant at which relative dates are read. */
  now: string;
  compiled: CompiledGraph;
}

/** Leases the newest versions of all tables and compiles the graph on them, with the filters it refers to. */
export async function compileRequest(
  parts: CountParts,
  graph: CampaignGraph,
  workspace: string,
): Promise<CompiledRequest> {
  const [catalog, filters] = await Promise.all([
    parts.readCatalog(workspace),
    parts.readFilters(workspace, [...filterIdsInGraph(graph)]),
  ]);
  const lease = await parts.engine.lease();
  try {
    const now = countInstant(parts.clock());
    const compiled = compileGraph(graph, { catalog, environment: lease.environment, now, filters });
    for (const { activity, error } of compiled.failures) {
      parts.log.error({ err: error, activity }, 'an activity could not be compiled');
    }
    return { catalog, lease, now, compiled };
  } catch (error) {
    lease.release();
    throw error;
  }
}

/** Version by name of every table that the parts read, at any depth. */
export function versionsRead(parts: readonly RelationalPart[]): Record<string, number> {
  return Object.fromEntries(
    dependencyOrder(parts)
      .flatMap(directSources)
      .map((source) => [source.table, source.version]),
  );
}
