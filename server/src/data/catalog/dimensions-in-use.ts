import { type Catalog, type Problem, problem } from '@fanfare/shared';
import type { Database } from '../../db/connection.ts';
import { sql } from '../../db/sql.ts';

const mostNamed = 10;

/** Targeting dimensions that only the first of the two catalogs has. */
export function removedDimensions(before: Catalog, after: Catalog): string[] {
  const kept = new Set(after.dimensions.map((one) => one.name));
  return before.dimensions.map((one) => one.name).filter((name) => !kept.has(name));
}

/** A warning for each dimension that stored campaigns and audiences use, naming them. */
export async function dimensionsInUse(
  db: Database,
  workspace: string,
  dimensions: readonly string[],
): Promise<Problem[]> {
  if (dimensions.length === 0) return [];
  const { rows } = await sql<{ dimension: string; name: string }>`
    select distinct activity -> 'config' ->> 'dimension' as dimension, campaigns.name
    from campaigns, jsonb_array_elements(campaigns.graph -> 'activities') as activity
    where campaigns.workspace = ${workspace} and activity -> 'config' ->> 'dimension' = any(${[...dimensions]})
    union select dimension, label from audiences
    where workspace = ${workspace} and dimension = any(${[...dimensions]}) order by 1, 2`.execute(db);
  return dimensions.flatMap((dimension) => {
    const names = rows.filter((row) => row.dimension === dimension).map((row) => row.name);
    if (names.length === 0) return [];
    const more = names.length > mostNamed ? [`and ${names.length - mostNamed} more`] : [];
    const campaigns = [...names.slice(0, mostNamed), ...more].join(', ');
    return [problem('catalog.dimension.used', { field: 'dimensions' }, { dimension, campaigns })];
  });
}
