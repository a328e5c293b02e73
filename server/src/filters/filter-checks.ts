import {
  type ConditionGroup,
  countConditions,
  filterIdsIn,
  type FilterDraft,
  problem,
  type PredefinedFilter,
  ruleLimits,
} from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { badRequest, HttpError, refusedWithProblems } from '../http/errors.ts';
import { resolveFilters } from './resolve-filters.ts';

/** @throws HttpError 409 `filter.name-taken` when the owner sees another filter of that name */
export async function refuseTakenName(
  db: Database,
  workspace: string,
  { id, name, owner }: { id: string; name: string; owner: string },
): Promise<void> {
  const other = await db
    .selectFrom('predefined_filters')
    .select(['name', 'owner'])
    .where('workspace', '=', workspace)
    .where('id', '!=', id)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where((where) => where.or([where('shared', '=', true), where('owner', '=', owner)]))
    .executeTakeFirst();
  if (other === undefined) return;
  const whose = other.owner === owner ? '' : ` of ${other.owner}`;
  throw new HttpError(
    409,
    'filter.name-taken',
    `There is already a predefined filter${whose} called ${other.name}. Choose another name.`,
  );
}

/**
 * Refuses what cannot become right later: too many conditions, groups nested too deep, parameters of one name, and
 * a filter that contains itself. Other problems of its rule are saved with it.
 * @throws HttpError 422 with problems; 400
 */
export async function refuseImpossible(
  db: Database,
  workspace: string,
  id: string,
  { name, rule, parameters }: Pick<FilterDraft, 'name' | 'rule' | 'parameters'>,
): Promise<void> {
  const names = parameters.map((one) => one.name);
  const twice = names.find((one, index) => names.indexOf(one) < index);
  if (twice !== undefined) {
    throw badRequest('filter.parameter-twice', `Two parameters are named ${twice}. Rename one.`);
  }
  if (countConditions(rule) > ruleLimits.conditions) {
    throw refusedWithProblems([problem('condition.size', { field: 'rule' }, { max: ruleLimits.conditions })]);
  }
  if (groupDepth(rule) > ruleLimits.depth) {
    throw refusedWithProblems([problem('condition.depth', { field: 'rule' }, { max: ruleLimits.depth })]);
  }
  const needed = await resolveFilters(db, workspace, [...filterIdsIn(rule)]);
  if (filterIdsIn(rule).includes(id) || needed.some((one) => one.id === id || usesFilter(one, id))) {
    throw refusedWithProblems([problem('filter.cycle', { field: 'rule' }, { filter: name })]);
  }
}

function usesFilter({ rule }: PredefinedFilter, id: string): boolean {
  return filterIdsIn(rule).includes(id);
}

function groupDepth(value: ConditionGroup): number {
  const inner = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return 0;
    const below = Math.max(0, ...Object.values(part).map(inner));
    return 'kind' in part && part.kind === 'group' ? below + 1 : below;
  };
  return inner(value) - 1;
}
