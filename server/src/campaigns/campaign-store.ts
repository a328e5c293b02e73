import { randomInt, randomUUID } from 'node:crypto';
import type {
  Actor,
  CampaignDocument,
  CampaignHead,
  createCampaign as createCampaignEndpoint,
  EndpointPart,
  patchCampaign as patchCampaignEndpoint,
  VersionKind,
} from '@fanfare/shared';
import { campaignLimits, emptyGraph, renewSeeds } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { noteCampaignAudiences } from '../audiences/audience-references.ts';
import { noteCampaignFilters } from '../filters/filter-references.ts';
import { notFound, stale } from '../http/errors.ts';
import { recordVersion, type StoredState } from '../versions/record-version.ts';
import { recordCampaignEvent } from './campaign-audit.ts';
import { headColumns, toDocument, toHead } from './campaign-row.ts';
import { requireFolder } from './folder-store.ts';

type NewCampaign = EndpointPart<typeof createCampaignEndpoint, 'body'>;
type CampaignChanges = EndpointPart<typeof patchCampaignEndpoint, 'body'>;

/** Makes a draft; without a graph it is empty, in the server's time zone. */
export async function createCampaign(db: Database, actor: Actor, input: NewCampaign): Promise<CampaignDocument> {
  const graph = input.graph ?? emptyGraph(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return db.transaction().execute(async (transaction) => {
    await requireFolder(transaction, actor.workspace, input.folder);
    const document = await insertCampaign(transaction, actor, { ...input, graph });
    await recordCampaignEvent(transaction, actor, document.id, 'created');
    return document;
  });
}

/** @throws HttpError 404 */
export async function readCampaign(db: Database, workspace: string, id: string): Promise<CampaignDocument> {
  const row = await db
    .selectFrom('campaigns')
    .select([...headColumns, 'graph'])
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('The campaign');
  return toDocument(row);
}

/**
 * Replaces the graph if the caller knew the stored one.
 * @throws HttpError 409 `campaign.stale` with `details.stored`, the stored campaign, when it did not; 404
 */
export async function saveCampaign(
  db: Database,
  actor: Actor,
  id: string,
  known: Pick<StoredState, 'lock' | 'graph' | 'session' | 'restored'> & { kind?: VersionKind },
): Promise<CampaignDocument> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('campaigns')
      .set({
        graph: JSON.stringify(known.graph),
        activities: known.graph.activities.length,
        lock: known.lock + 1,
        updated_at: new Date(),
        updated_by: actor.name,
      })
      .where('workspace', '=', actor.workspace)
      .where('id', '=', id)
      .where('lock', '=', known.lock)
      .returning([...headColumns, 'graph'])
      .executeTakeFirst();
    if (row === undefined) {
      const stored = await readCampaign(transaction, actor.workspace, id);
      throw stale('campaign.stale', `${stored.updatedBy} saved this campaign in the meantime.`, { stored });
    }
    await noteCampaignFilters(transaction, actor.workspace, id, known.graph);
    await noteCampaignAudiences(transaction, actor.workspace, id, known.graph);
    const { graph, session, restored, kind = 'saved' } = known;
    await recordVersion(transaction, actor, {
      campaign: id,
      graph,
      lock: row.lock,
      kind,
      ...(session === undefined ? {} : { session }),
      ...(restored === undefined ? {} : { restored }),
    });
    await recordCampaignEvent(transaction, actor, id, 'saved', { lock: row.lock });
    return toDocument(row);
  });
}

/** Changes what is not the graph; needs no lock, because each value stands for itself. */
export async function changeCampaign(
  db: Database,
  actor: Actor,
  id: string,
  changes: CampaignChanges,
): Promise<CampaignHead> {
  return db.transaction().execute(async (transaction) => {
    await requireFolder(transaction, actor.workspace, changes.folder ?? null);
    const row = await transaction
      .updateTable('campaigns')
      .set({ ...present(changes), updated_at: new Date(), updated_by: actor.name })
      .where('workspace', '=', actor.workspace)
      .where('id', '=', id)
      .returning(headColumns)
      .executeTakeFirst();
    if (row === undefined) throw notFound('The campaign');
    await recordCampaignEvent(transaction, actor, id, 'changed', present(changes));
    return toHead(row);
  });
}

/** A draft with the same content under another name, owned by whoever made it. */
export async function duplicateCampaign(
  db: Database,
  actor: Actor,
  id: string,
  name?: string,
): Promise<CampaignDocument> {
  return db.transaction().execute(async (transaction) => {
    const original = await readCampaign(transaction, actor.workspace, id);
    const copy = await insertCampaign(transaction, actor, {
      ...original,
      graph: renewSeeds(original.graph, () => randomInt(2 ** 31 - 1)),
      name: name ?? copyName(original.name),
    });
    await recordCampaignEvent(transaction, actor, copy.id, 'duplicated', { from: id });
    return copy;
  });
}

/** @throws HttpError 404 */
export async function deleteCampaign(db: Database, actor: Actor, id: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .deleteFrom('campaigns')
      .where('workspace', '=', actor.workspace)
      .where('id', '=', id)
      .returning('name')
      .executeTakeFirst();
    if (row === undefined) throw notFound('The campaign');
    await recordCampaignEvent(transaction, actor, id, 'deleted', { name: row.name });
  });
}

async function insertCampaign(
  db: Database,
  actor: Actor,
  content: Pick<CampaignDocument, 'name' | 'description' | 'tags' | 'folder' | 'graph'>,
): Promise<CampaignDocument> {
  const row = await db
    .insertInto('campaigns')
    .values({
      id: randomUUID(),
      workspace: actor.workspace,
      name: content.name,
      description: content.description,
      tags: [...new Set(content.tags)],
      owner: actor.name,
      folder: content.folder,
      status: 'draft',
      graph: JSON.stringify(content.graph),
      activities: content.graph.activities.length,
      lock: 1,
      created_by: actor.name,
      updated_by: actor.name,
    })
    .returning([...headColumns, 'graph'])
    .executeTakeFirstOrThrow();
  await noteCampaignFilters(db, actor.workspace, row.id, content.graph);
  await noteCampaignAudiences(db, actor.workspace, row.id, content.graph);
  await recordVersion(db, actor, { campaign: row.id, graph: content.graph, lock: row.lock, kind: 'created' });
  return toDocument(row);
}

/** The keys that were given; null is a value, absence is not. */
function present(
  changes: CampaignChanges,
): Partial<{ [Key in keyof CampaignChanges]: NonNullable<CampaignChanges[Key]> }> {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

const copySuffix = ' (copy)';

function copyName(name: string): string {
  return name.slice(0, campaignLimits.name - copySuffix.length) + copySuffix;
}
