import {
  type Actor,
  type CampaignDocument,
  type EndpointPart,
  type listVersions as listEndpoint,
  type Version,
  type VersionHead,
  versionLimits,
} from '@fanfare/shared';
import { readCampaign, saveCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { HttpError, notFound, stale } from '../http/errors.ts';
import { toVersionHead, versionColumns } from './version-row.ts';

type ListQuery = EndpointPart<typeof listEndpoint, 'query'>;

/** A page of versions, newest first. @throws HttpError 404 */
export async function listVersions(
  db: Database,
  workspace: string,
  campaign: string,
  { before, labelled, limit }: ListQuery,
): Promise<EndpointPart<typeof listEndpoint, 'response'>> {
  const all = db
    .selectFrom('campaign_versions')
    .where('workspace', '=', workspace)
    .where('campaign', '=', campaign)
    .$if(labelled, (query) => query.where('label', 'is not', null));
  const [rows, { total }] = await Promise.all([
    all
      .select(versionColumns)
      .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute(),
    all.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
  ]);
  if (rows.length === 0) await readCampaign(db, workspace, campaign);
  const versions = rows.slice(0, limit).map(toVersionHead);
  return { versions, total, next: rows.length > limit ? (versions.at(-1)?.number ?? null) : null };
}

/** @throws HttpError 404 */
export async function readVersion(db: Database, workspace: string, campaign: string, number: number): Promise<Version> {
  const row = await db
    .selectFrom('campaign_versions')
    .select([...versionColumns, 'graph'])
    .where('workspace', '=', workspace)
    .where('campaign', '=', campaign)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) throw notFound(`Version ${number} of the campaign`);
  return { ...toVersionHead(row), graph: row.graph };
}

/** Names a version; null takes its name away. @throws HttpError 404; 409 when too many have names */
export async function labelVersion(
  db: Database,
  actor: Actor,
  campaign: string,
  number: number,
  label: string | null,
): Promise<VersionHead> {
  if (label !== null) await requireRoomForLabel(db, campaign, number);
  const row = await db
    .updateTable('campaign_versions')
    .set({ label, labelled_by: label === null ? null : actor.name })
    .where('workspace', '=', actor.workspace)
    .where('campaign', '=', campaign)
    .where('number', '=', number)
    .returning(versionColumns)
    .executeTakeFirst();
  if (row === undefined) throw notFound(`Version ${number} of the campaign`);
  return toVersionHead(row);
}

/** Names what is stored now. @throws HttpError 409 when it is not what the caller knows; 404 */
export async function labelNewest(
  db: Database,
  actor: Actor,
  campaign: string,
  known: { lock: number; label: string },
): Promise<VersionHead> {
  const row = await db
    .selectFrom('campaign_versions')
    .select('number')
    .where('workspace', '=', actor.workspace)
    .where('campaign', '=', campaign)
    .where('lock', '=', known.lock)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (row !== undefined) return labelVersion(db, actor, campaign, row.number, known.label);
  const stored = await readCampaign(db, actor.workspace, campaign);
  throw stale('campaign.stale', `${stored.updatedBy} saved this campaign in the meantime.`, { stored });
}

/** Stores a version once more, as the newest one. @throws HttpError 409 as saving does; 404 */
export async function restoreVersion(
  db: Database,
  actor: Actor,
  campaign: string,
  number: number,
  lock: number,
): Promise<CampaignDocument> {
  const { graph } = await readVersion(db, actor.workspace, campaign, number);
  return saveCampaign(db, actor, campaign, { lock, graph, kind: 'restored', restored: number });
}

async function requireRoomForLabel(db: Database, campaign: string, number: number): Promise<void> {
  const { labelled } = await db
    .selectFrom('campaign_versions')
    .select(sql<number>`count(*)::int`.as('labelled'))
    .where('campaign', '=', campaign)
    .where('label', 'is not', null)
    .where('number', '<>', number)
    .executeTakeFirstOrThrow();
  if (labelled < versionLimits.labelled) return;
  throw new HttpError(
    409,
    'version.labels-full',
    `A campaign keeps at most ${versionLimits.labelled} named versions. Take the name of another one away first.`,
  );
}
