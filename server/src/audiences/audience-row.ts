import type { Audience, StoredAudience } from '@fanfare/shared';
import type { Row } from '../db/tables.ts';

type AudienceRow = Row<'audiences'>;

export const audienceColumns = [
  'id',
  'label',
  'description',
  'dimension',
  'rule',
  'columns',
  'stored',
  'made_by',
] as const satisfies readonly (keyof AudienceRow)[];

export const storedColumns = [
  ...audienceColumns,
  'lock',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
] as const satisfies readonly (keyof AudienceRow)[];

/** How often something refers to it. */
export interface UseCounts {
  campaigns: number;
  audiences: number;
  filters: number;
}

/** An audience as it is written down; what became of its members in the data is not known from here. */
export function toAudience(row: Pick<AudienceRow, (typeof audienceColumns)[number]>): Audience {
  return {
    id: row.id,
    label: row.label,
    description: row.description,
    dimension: row.dimension,
    rule: row.rule,
    columns: row.columns,
    stored: row.stored ? 'kept' : 'none',
    madeBy: row.made_by,
  };
}

export function toStored(
  row: Pick<AudienceRow, (typeof storedColumns)[number]> & UseCounts,
  { stored }: Pick<Audience, 'stored'>,
): StoredAudience {
  return {
    ...toAudience(row),
    stored,
    lock: row.lock,
    usedBy: { campaigns: row.campaigns, audiences: row.audiences, filters: row.filters },
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}
