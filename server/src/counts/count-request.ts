import {
  type Actor,
  type AudienceLookup,
  audienceIdsInGraph,
  campaignCatalog,
  type Catalog,
  type CampaignGraph,
  type CompiledGraph,
  dependencyOrder,
  type FileLookup,
  type FilterLookup,
  filterIdsInGraph,
  type GraphContext,
  type RelationalPart,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, VersionLease } from '../engine/engine.ts';
import { directSources } from '../engine/populations/direct-sources.ts';
import type { PopulationStore } from '../engine/populations/population-store.ts';
import type { PersonCopies } from '../explain/person-copies.ts';
import type { Logger } from '../logging.ts';
import { compileOnce } from './compile-once.ts';
import { countInstant } from './count-clock.ts';
import { readReferences } from './read-references.ts';

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
  /** Audiences by id; what they refer to is asked for after. */
  readAudiences(workspace: string, ids: readonly string[]): Promise<AudienceLookup>;
  /** Reads the files of a graph that were not read yet, and says what became of each. */
  readFiles(workspace: string, graph: CampaignGraph, signal?: AbortSignal): Promise<FileLookup>;
  /** Rows of a table version that is leased. */
  tableRows(source: TableSource): number;
  clock(): Date;
  /** What is copied for questions about one person. */
  copies?: PersonCopies;
}

/** A graph compiled on leased data versions. Whoever asked for it releases the lease. */
export interface CompiledRequest {
  catalog: Catalog;
  lease: VersionLease;
  /** Instant at which relative dates are read. */
  now: string;
  /** What became of the files of the graph. */
  files: FileLookup;
  compiled: CompiledGraph;
  /** What it was compiled with. */
  context: GraphContext;
}

/** Leases the newest versions of all tables and compiles the graph on them, with what it refers to. */
export async function compileRequest(
  parts: CountParts,
  graph: CampaignGraph,
  workspace: string,
  signal?: AbortSignal,
): Promise<CompiledRequest> {
  const referred = { filters: filterIdsInGraph(graph), audiences: audienceIdsInGraph(graph) };
  const [catalog, { filters, audiences }, files] = await Promise.all([
    parts.readCatalog(workspace),
    readReferences(parts, workspace, referred),
    parts.readFiles(workspace, graph, signal),
  ]);
  const lease = await parts.engine.lease();
  try {
    const now = countInstant(parts.clock());
    const context = { catalog, filters, audiences, files, environment: lease.environment, now };
    const compiled = compileOnce(graph, context, ({ activity, error }) =>
      parts.log.error({ err: error, activity }, 'an activity could not be compiled'),
    );
    return { catalog: campaignCatalog(catalog, graph), lease, now, files, compiled, context };
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
