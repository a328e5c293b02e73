import type {
  Actor,
  createFilter as createEndpoint,
  EndpointPart,
  FilterDraft,
  saveFilter as saveEndpoint,
  StoredFilter,
} from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { badRequest, HttpError, stale } from '../http/errors.ts';
import { recordFilterEvent } from './filter-audit.ts';
import { refuseImpossible, refuseTakenName } from './filter-checks.ts';
import { freeId } from './filter-id.ts';
import { readFilter } from './filter-list.ts';
import { changeFilters, holdFilters } from './filter-lock.ts';
import { noteFilterUses } from './filter-references.ts';
import { followersOf } from './followers.ts';

type NewFilter = EndpointPart<typeof createEndpoint, 'body'>;
type SavedFilter = EndpointPart<typeof saveEndpoint, 'body'>;

const mostFilters = 2000;

/** Keeps a rule under a name; its id is made from the name unless one is wanted. @throws HttpError 409, 422, 400 */
export function createFilter(db: Database, actor: Actor, draft: NewFilter): Promise<StoredFilter> {
  return changeFilters(db, actor.workspace, (transaction) => insertFilter(transaction, actor, draft));
}

/**
 * Changes a filter if the caller knew the stored one.
 * @throws HttpError 409 `filter.stale` with `details.stored`; 403 for a private filter of somebody else, or when
 * somebody else's filter would become private; 409, 422 as for a new one
 */
export function saveFilter(db: Database, actor: Actor, id: string, draft: SavedFilter): Promise<StoredFilter> {
  return changeFilters(db, actor.workspace, async (transaction) => {
    const stored = await readFilter(transaction, actor, id);
    if (stored.lock !== draft.lock) {
      throw stale('filter.stale', `${stored.updatedBy} saved this filter in the meantime.`, { stored });
    }
    return updateFilter(transaction, actor, stored, draft);
  });
}

/** Adds a filter, in the transaction of a change of filters. */
export async function insertFilter(transaction: Database, actor: Actor, draft: NewFilter): Promise<StoredFilter> {
  const { workspace, name: owner } = actor;
  const id = await newId(transaction, workspace, draft);
  await refuseTakenName(transaction, workspace, { id, name: draft.name, owner });
  await refuseImpossible(transaction, workspace, id, draft);
  const who = { owner, created_by: owner, updated_by: owner };
  await transaction
    .insertInto('predefined_filters')
    .values({ workspace, id, ...contentOf(draft), table_name: draft.table, lock: 1, ...who })
    .execute();
  await noteFilterUses(transaction, workspace, id, draft.rule);
  await recordFilterEvent(transaction, actor, id, 'created', { name: draft.name, shared: draft.shared });
  return readFilter(transaction, actor, id);
}

/** Changes a stored filter, in the transaction of a change of filters. */
export async function updateFilter(
  transaction: Database,
  actor: Actor,
  stored: StoredFilter,
  draft: FilterDraft,
): Promise<StoredFilter> {
  const { workspace } = actor;
  const { id, owner } = stored;
  if (stored.table !== draft.table) {
    throw badRequest('filter.table', `The filter selects rows of ${stored.table}; that never changes.`);
  }
  if (!draft.shared && owner !== actor.name) {
    throw new HttpError(403, 'filter.owner-only', `Only ${owner} can make this filter private.`);
  }
  await refuseTakenName(transaction, workspace, { id, name: draft.name, owner });
  await refuseImpossible(transaction, workspace, id, draft);
  const lock = stored.lock + 1;
  await transaction
    .updateTable('predefined_filters')
    .set({ ...contentOf(draft), lock, updated_at: new Date(), updated_by: actor.name })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
  await noteFilterUses(transaction, workspace, id, draft.rule);
  await recordFilterEvent(transaction, actor, id, 'saved', { lock, rule: draft.rule });
  return readFilter(transaction, actor, id);
}

/** @throws HttpError 409 `filter.used` with `details` that name what uses it; 403; 404 */
export async function deleteFilter(db: Database, actor: Actor, id: string): Promise<void> {
  await changeFilters(db, actor.workspace, async (transaction) => {
    const { name } = await readFilter(transaction, actor, id);
    const users = await followersOf(transaction, actor.workspace, id, 'direct');
    const audiences = users.audiences.map((one) => one.label);
    const names = [...users.campaigns, ...users.filters].map((one) => one.name).concat(audiences);
    if (names.length > 0) {
      const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
      const listed = `${names.slice(0, 5).join(', ')}${more}`;
      throw new HttpError(409, 'filter.used', `The filter is used by ${listed}. Take it out there first.`, users);
    }
    await transaction
      .deleteFrom('predefined_filters')
      .where('workspace', '=', actor.workspace)
      .where('id', '=', id)
      .execute();
    await recordFilterEvent(transaction, actor, id, 'deleted', { name });
  });
}

/** Marks a filter the actor sees as one of their favourites, or not. */
export async function markFilter(db: Database, actor: Actor, id: string, favourite: boolean): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await holdFilters(transaction, actor.workspace);
    await readFilter(transaction, actor, id);
    const mark = { workspace: actor.workspace, actor: actor.name, filter: id };
    if (favourite) {
      await transaction
        .insertInto('filter_favourites')
        .values(mark)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await transaction
        .deleteFrom('filter_favourites')
        .where((where) => where.and(mark))
        .execute();
    }
  });
}

async function newId(transaction: Database, workspace: string, { id, name }: NewFilter): Promise<string> {
  const rows = await transaction
    .selectFrom('predefined_filters')
    .select('id')
    .where('workspace', '=', workspace)
    .execute();
  if (rows.length >= mostFilters) {
    throw badRequest('filter.too-many', `There can be at most ${mostFilters} predefined filters.`);
  }
  const taken = new Set(rows.map((row) => row.id));
  if (id === undefined) return freeId(name, (one) => taken.has(one));
  if (taken.has(id)) throw new HttpError(409, 'filter.id-taken', `There is already a predefined filter ${id}.`);
  return id;
}

function contentOf({ name, description, rule, parameters, shared }: FilterDraft) {
  return { name, description, rule: JSON.stringify(rule), parameters: JSON.stringify(parameters), shared };
}
