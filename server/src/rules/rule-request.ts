import {
  catalogWithData,
  type ConditionContext,
  type ConditionGroup,
  filterIdsIn,
  findDimension,
  findTable,
  type Problem,
  problem,
  type TableSource,
  type Variable,
  variableLookup,
} from '@fanfare/shared';
import { countInstant } from '../counts/count-clock.ts';
import type { CountParts } from '../counts/count-request.ts';
import type { VersionLease } from '../engine/engine.ts';

/** What rules and formulas are read with, on leased data versions. Whoever asked for it releases the lease. */
export interface RuleContext extends ConditionContext {
  lease: VersionLease;
}

/** What a request says about how its rule is read. */
export interface RuleSetting {
  timeZone: string;
  variables: readonly Variable[];
}

/** Leases the newest versions of all tables, and finds the filters that the rules refer to. */
export async function openRules(
  parts: CountParts,
  workspace: string,
  { timeZone, variables }: RuleSetting,
  rules: readonly ConditionGroup[],
): Promise<RuleContext> {
  const ids = new Set(rules.flatMap((rule) => [...filterIdsIn(rule)]));
  const [catalog, filters] = await Promise.all([parts.readCatalog(workspace), parts.readFilters(workspace, [...ids])]);
  const lease = await parts.engine.lease();
  return {
    catalog: catalogWithData(catalog, lease.environment),
    environment: lease.environment,
    now: countInstant(parts.clock()),
    timeZone,
    variables: variableLookup(variables),
    filters,
    lease,
  };
}

/** The table a dimension's rows are in, or why its rules cannot be read. */
export type RuleTable = { source: TableSource } | { problem: Problem };

export function findRuleTable(context: RuleContext, dimension: string): RuleTable {
  const found = findDimension(context.catalog, dimension);
  const source = found && context.environment.get(found.table);
  if (source === undefined || source.key.length === 0) {
    return { problem: problem('dimension.unknown', { field: 'dimension' }, { dimension }) };
  }
  return zoneProblem(context) ?? { source };
}

/** The table of a filter or formula, as `findRuleTable`. */
export function findPlainTable(context: RuleContext, table: string): RuleTable {
  const source = context.environment.get(table);
  if (findTable(context.catalog, table) === undefined || source === undefined) {
    return { problem: problem('catalog.unknown-table', { field: 'table' }, { table }) };
  }
  return zoneProblem(context) ?? { source };
}

function zoneProblem({ timeZone }: RuleContext): { problem: Problem } | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return undefined;
  } catch {
    return { problem: problem('graph.time-zone', { field: 'timeZone' }, { timeZone }) };
  }
}
