import type { VersionHead } from '@fanfare/shared';
import type { Row } from '../db/tables.ts';

type HeadRow = Omit<Row<'campaign_versions'>, 'graph' | 'workspace' | 'campaign' | 'lock' | 'session'>;

/** Columns of a version without its graph. */
export const versionColumns = [
  'number',
  'kind',
  'label',
  'labelled_by',
  'actor',
  'begun_at',
  'at',
  'activities',
  'changes',
  'restored',
] as const satisfies readonly (keyof HeadRow)[];

export function toVersionHead(row: HeadRow): VersionHead {
  return {
    number: row.number,
    kind: row.kind,
    label: row.label,
    labelledBy: row.labelled_by,
    actor: row.actor,
    begun: row.begun_at.toISOString(),
    at: row.at.toISOString(),
    activities: row.activities,
    changes: row.changes,
    restored: row.restored,
  };
}
