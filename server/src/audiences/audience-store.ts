import {
  type Actor,
  audienceIdsIn,
  audienceTable,
  type ConditionGroup,
  countConditions,
  type createAudience as createEndpoint,
  type EndpointPart,
  findDimension,
  filterIdsIn,
  freeAudienceId,
  problem,
  referredBelow,
  ruleLimits,
  type saveAudience as saveEndpoint,
  type StoredAudience,
} from '@fanfare/shared';
import { readReferences } from '../counts/read-references.ts';
import type { TableLocks } from '../data/table-locks.ts';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { readFilterLookup } from '../filters/resolve-filters.ts';
import { badRequest, HttpError, refusedWithProblems, stale } from '../http/errors.ts';
import { recordAudienceEvent } from './audience-audit.ts';
import { type AudienceParts, readAudience, readAudienceLookup, withCatalog } from './audience-list.ts';
import { changeAudiences } from './audience-lock.ts';
import { noteAudienceUses } from './audience-references.ts';
import { usersOfAudience } from './audience-users.ts';

type NewAudience = EndpointPart<typeof createEndpoint, 'body'> & { madeBy?: string };
type Change = EndpointPart<typeof saveEndpoint, 'body'>;

const mostAudiences = 5000;

/** Makes an audience; its id is made from its label. @throws HttpError 409, 422, 400 */
export async function createAudience(parts: AudienceParts, actor: Actor, draft: NewAudience): Promise<StoredAudience> {
  const fixed = await withCatalog(parts, actor.workspace);
  return changeAudiences(parts.db, actor.workspace, (db) => insertAudience({ ...fixed, db }, actor, draft));
}

/** As `createAudience`, in the transaction of a change of audiences. */
export async function insertAudience(parts: AudienceParts, actor: Actor, draft: NewAudience): Promise<StoredAudience> {
  const { db, readCatalog } = parts;
  const { workspace, name } = actor;
  const { label, dimension, description, rule, madeBy = null } = draft;
  if (!findDimension(await readCatalog(workspace), dimension)) {
    throw refusedWithProblems([problem('dimension.unknown', { field: 'dimension' }, { dimension })]);
  }
  const id = await newId(db, workspace, label);
  await refuseTakenLabel(db, workspace, id, label);
  await refuseImpossible(parts, workspace, id, { label, rule });
  const who = { created_by: name, updated_by: name };
  const content = {
    label,
    description,
    dimension,
    rule: ruleText(rule),
    columns: '[]',
    stored: false,
    made_by: madeBy,
  };
  await db
    .insertInto('audiences')
    .values({ workspace, id, ...content, lock: 1, ...who })
    .execute();
  await noteAudienceUses(db, workspace, id, rule);
  await recordAudienceEvent(db, actor, id, 'created', { label, dimension });
  return readAudience(parts, workspace, id);
}

/** Changes an audience if the caller knew the stored one. @throws HttpError 409 with `details.stored`, 422, 404 */
export async function changeAudience(
  parts: AudienceParts,
  actor: Actor,
  id: string,
  { lock, label, description, rule }: Change,
): Promise<StoredAudience> {
  const { workspace } = actor;
  const fixed = await withCatalog(parts, workspace);
  return changeAudiences(parts.db, workspace, async (db) => {
    const within = { ...fixed, db };
    const stored = await readAudience(within, workspace, id);
    if (stored.lock !== lock) {
      throw stale('audience.stale', `${stored.updatedBy} changed this audience in the meantime.`, { stored });
    }
    await refuseTakenLabel(db, workspace, id, label);
    await refuseImpossible(within, workspace, id, { label, rule });
    const changed = { updated_at: new Date(), updated_by: actor.name };
    await db
      .updateTable('audiences')
      .set({ label, description, rule: ruleText(rule), lock: lock + 1, ...changed })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
    await noteAudienceUses(db, workspace, id, rule);
    await recordAudienceEvent(db, actor, id, 'changed', { label, lock: lock + 1, rule });
    return readAudience(within, workspace, id);
  });
}

/** @throws HttpError 409 `audience.used` with `details` that name what uses it, unless forced; 404 */
export async function deleteAudience(
  parts: AudienceParts & { locks: TableLocks },
  actor: Actor,
  id: string,
  force: boolean,
): Promise<void> {
  const { workspace } = actor;
  const fixed = await withCatalog(parts, workspace);
  await changeAudiences(parts.db, workspace, async (db) => {
    const { label } = await readAudience({ ...fixed, db }, workspace, id);
    const users = await usersOfAudience(db, workspace, id);
    const names = [...users.campaigns, ...users.filters]
      .map((one) => one.name)
      .concat(users.audiences.map((one) => one.label));
    if (names.length > 0 && !force) {
      const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
      const listed = `${names.slice(0, 5).join(', ')}${more}`;
      throw new HttpError(409, 'audience.used', `The audience is used by ${listed}. Take it out there first.`, users);
    }
    await db.deleteFrom('audiences').where('workspace', '=', workspace).where('id', '=', id).execute();
    await recordAudienceEvent(db, actor, id, 'deleted', { label, brokenIn: names });
    const table = audienceTable(id);
    await parts.locks.hold(`members of ${id}`, async () => {
      if (parts.engine.table(table) !== undefined) await parts.engine.dropTable(table);
    });
  });
}

/** An id is never given twice: what refers to a deleted audience must not find another one under its id. */
async function newId(db: Database, workspace: string, label: string): Promise<string> {
  const rows = await db.selectFrom('audiences').select('id').where('workspace', '=', workspace).execute();
  if (rows.length >= mostAudiences) {
    throw badRequest('audience.too-many', `There can be at most ${mostAudiences} audiences.`);
  }
  const deleted = await db
    .selectFrom('audience_events')
    .select('audience as id')
    .distinct()
    .where('workspace', '=', workspace)
    .execute();
  const taken = new Set([...rows, ...deleted].map((row) => row.id));
  return freeAudienceId(label, (one) => taken.has(one));
}

async function refuseTakenLabel(db: Database, workspace: string, id: string, label: string): Promise<void> {
  const other = await db
    .selectFrom('audiences')
    .select('label')
    .where('workspace', '=', workspace)
    .where('id', '!=', id)
    .where(sql`lower(label)`, '=', sql`lower(${label})`)
    .executeTakeFirst();
  if (other === undefined) return;
  const message = `There is already an audience called ${other.label}. Choose another name.`;
  throw new HttpError(409, 'audience.label-taken', message);
}

/** Refuses what cannot become right later: too many conditions, and an audience that contains itself. */
async function refuseImpossible(
  parts: AudienceParts,
  workspace: string,
  id: string,
  { label, rule }: { label: string; rule: ConditionGroup | null },
): Promise<void> {
  if (rule === null) return;
  if (countConditions(rule) > ruleLimits.conditions) {
    throw refusedWithProblems([problem('condition.size', { field: 'rule' }, { max: ruleLimits.conditions })]);
  }
  const read = {
    readFilters: (of: string, ids: readonly string[]) => readFilterLookup(parts.db, of, ids),
    readAudiences: (of: string, ids: readonly string[]) => readAudienceLookup(parts, of, ids),
  };
  const wanted = { filters: filterIdsIn(rule), audiences: audienceIdsIn(rule) };
  const known = await readReferences(read, workspace, wanted);
  if (referredBelow([rule], known).audiences.has(id)) {
    throw refusedWithProblems([problem('audience.cycle', { field: 'rule' }, { audience: label })]);
  }
}

function ruleText(rule: ConditionGroup | null): string | null {
  return rule === null ? null : JSON.stringify(rule);
}
