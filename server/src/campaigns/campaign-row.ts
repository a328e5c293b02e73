import type { CampaignDocument, CampaignHead } from '@fanfare/shared';
import type { Row } from '../db/tables.ts';

type CampaignRow = Row<'campaigns'>;
type HeadRow = Omit<CampaignRow, 'graph' | 'workspace'>;

/** Columns of a campaign without its graph. */
export const headColumns = [
  'id',
  'name',
  'description',
  'tags',
  'owner',
  'folder',
  'status',
  'activities',
  'lock',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
] as const satisfies readonly (keyof HeadRow)[];

export function toHead(row: HeadRow): CampaignHead {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    tags: row.tags,
    owner: row.owner,
    folder: row.folder,
    status: row.status,
    activities: row.activities,
    lock: row.lock,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}

export function toDocument(row: HeadRow & Pick<CampaignRow, 'graph'>): CampaignDocument {
  return { ...toHead(row), graph: row.graph };
}
