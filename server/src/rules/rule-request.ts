import {
  audienceIdsIn,
  audienceIdsInGraph,
  audiencesWithData,
  campaignCatalog,
  catalogWithData,
  type CompiledPlace,
  compilePlace,
  type ConditionContext,
  type ConditionGroup,
  emptyGraph,
  filterIdsIn,
  filterIdsInGraph,
  findDimension,
  findTable,
  noAddedColumns,
  type FlowPlace,
  type Population,
  type Problem,
  problem,
  type Relation,
  scan,
  type TableSource,
  type Variable,
  variableLookup,
} from '@fanfare/shared';
import { countInstant } from '../counts/count-clock.ts';
import type { CountParts } from '../counts/count-request.ts';
import { readReferences } from '../counts/read-references.ts';
import type { VersionLease } from '../engine/engine.ts';

/** What rules and formulas are read with, on leased data versions. Whoever asked for it releases the lease. */
export interface RuleContext extends ConditionContext {
  lease: VersionLease;
  /** Who is at the place the request names; undefined without one, where nothing arrives, and where that is not known. */
  population: CompiledPlace['population'];
  /** Why it is not known who is at the place. */
  blocked: CompiledPlace['blocked'];
}

/** What a request says about how its rule is read. */
export interface RuleSetting {
  timeZone: string;
  variables: readonly Variable[];
  place?: FlowPlace | undefined;
}

const nowhere: FlowPlace = { graph: emptyGraph('UTC'), activity: 'nowhere' };

/**
 * Leases the newest versions of all tables, and finds what the rules and the place refer to. At a place data is read as it
 * was written before it, and columns added on the way exist.
 */
export async function openRules(
  parts: CountParts,
  workspace: string,
  { timeZone, variables, place = nowhere }: RuleSetting,
  rules: readonly ConditionGroup[],
): Promise<RuleContext> {
  const referred = {
    filters: [...new Set([...filterIdsInGraph(place.graph), ...rules.flatMap(filterIdsIn)])],
    audiences: [...new Set([...audienceIdsInGraph(place.graph), ...rules.flatMap(audienceIdsIn)])],
  };
  const [whole, { filters, audiences }, files] = await Promise.all([
    parts.readCatalog(workspace),
    readReferences(parts, workspace, referred),
    parts.readFiles(workspace, place.graph),
  ]);
  const lease = await parts.engine.lease();
  try {
    const catalog = catalogWithData(campaignCatalog(whole, place.graph), lease.environment);
    const known = {
      filters,
      audiences: audiencesWithData(audiences, catalog, lease.environment),
      now: countInstant(parts.clock()),
    };
    const found = compilePlace(place.graph, place, { ...known, files, catalog: whole, environment: lease.environment });
    const there =
      place.everybody === true ? { population: undefined, blocked: undefined, columns: noAddedColumns } : {};
    return { ...known, ...found, ...there, timeZone, variables: variableLookup(variables), lease };
  } catch (error) {
    lease.release();
    throw error;
  }
}

/** The table a rule chooses from and those of its rows that are meant, or why its rules cannot be read. */
export type RuleTable = { source: TableSource; rows: Relation } | { problem: Problem };

/** The rows of a dimension: those at the place where they are of it, else all. */
export function findRuleTable(context: RuleContext, dimension: string): RuleTable {
  const found = findDimension(context.catalog, dimension);
  const source = found && context.environment.get(found.table);
  if (source === undefined || source.key.length === 0) {
    return { problem: problem('dimension.unknown', { field: 'dimension' }, { dimension }) };
  }
  const { population, blocked } = context;
  if (blocked) return { problem: blocked };
  const rows = population?.dimension === dimension ? population.relation : scan(source);
  return zoneProblem(context) ?? { source: rows.source, rows };
}

/** The rows of a table: those at the place where they are of it, else all. There are none to name without a key. */
export function findPlainTable(
  context: RuleContext,
  table: string,
): { source: TableSource; rows: Relation | undefined } | { problem: Problem } {
  const source = context.environment.get(table);
  if (findTable(context.catalog, table) === undefined || source === undefined) {
    return { problem: problem('catalog.unknown-table', { field: 'table' }, { table }) };
  }
  const there = populationOf(context, table)?.relation;
  const rows = there ?? (source.key.length === 0 ? undefined : scan(source));
  return zoneProblem(context) ?? { source: rows?.source ?? source, rows };
}

/** What a rule chooses from: rows of a table where one is named, else of a dimension. */
export function findRuleRows(
  context: RuleContext,
  { dimension, table }: { dimension: string; table?: string | undefined },
): RuleTable {
  if (table === undefined) return findRuleTable(context, dimension);
  const found = findPlainTable(context, table);
  if ('problem' in found) return found;
  const { source, rows } = found;
  return rows ? { source, rows } : { problem: problem('catalog.key.missing', { field: 'table' }, { table }) };
}

/** Who is at the place, where they are rows of a table. */
export function populationOf({ population }: RuleContext, table: string): Population | undefined {
  return population?.relation.source.table === table ? population : undefined;
}

function zoneProblem({ timeZone }: RuleContext): { problem: Problem } | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return undefined;
  } catch {
    return { problem: problem('graph.time-zone', { field: 'timeZone' }, { timeZone }) };
  }
}
