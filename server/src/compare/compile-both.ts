import {
  audienceIdsInGraph,
  type CampaignGraph,
  campaignCatalog,
  type Catalog,
  type CompiledGraph,
  compileGraph,
  type FileLookup,
  filterIdsInGraph,
} from '@fanfare/shared';
import { countInstant } from '../counts/count-clock.ts';
import type { CountParts } from '../counts/count-request.ts';
import { readReferences } from '../counts/read-references.ts';
import type { VersionLease } from '../engine/engine.ts';

/** Two versions of a campaign. */
export interface BothGraphs {
  before: CampaignGraph;
  after: CampaignGraph;
}

/** Two versions compiled on the same leased data, at the same instant. Whoever asked for it releases the lease. */
export interface CompiledBoth {
  lease: VersionLease;
  now: string;
  before: CompiledGraph;
  after: CompiledGraph;
  /** The catalog as each version sees it. */
  catalogs: { before: Catalog; after: Catalog };
}

/** Leases the newest versions of all tables and compiles both graphs on them. */
export async function compileBoth(
  parts: CountParts,
  { before, after }: BothGraphs,
  workspace: string,
  signal?: AbortSignal,
): Promise<CompiledBoth> {
  const graphs = [before, after];
  const referred = { filters: graphs.flatMap(filterIdsInGraph), audiences: graphs.flatMap(audienceIdsInGraph) };
  const [catalog, { filters, audiences }, ...read] = await Promise.all([
    parts.readCatalog(workspace),
    readReferences(parts, workspace, referred),
    ...graphs.map((graph) => parts.readFiles(workspace, graph, signal)),
  ]);
  const files: FileLookup = new Map(read.flatMap((lookup) => [...lookup]));
  const lease = await parts.engine.lease();
  try {
    const now = countInstant(parts.clock());
    const { environment } = lease;
    const compile = (graph: CampaignGraph): CompiledGraph => {
      const compiled = compileGraph(graph, { catalog, filters, audiences, files, environment, now });
      for (const { activity, error } of compiled.failures) {
        parts.log.error({ err: error, activity }, 'an activity could not be compiled');
      }
      return compiled;
    };
    return {
      lease,
      now,
      before: compile(before),
      after: compile(after),
      catalogs: { before: campaignCatalog(catalog, before), after: campaignCatalog(catalog, after) },
    };
  } catch (error) {
    lease.release();
    throw error;
  }
}
