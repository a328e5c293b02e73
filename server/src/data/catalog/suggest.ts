import type { Catalog, Suggestion } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import { suggestDimensions } from './suggest-dimensions.ts';
import { suggestKeys } from './suggest-keys.ts';
import { suggestLinks } from './suggest-links.ts';
import { suggestRoles } from './suggest-roles.ts';
import type { TableReader } from './table-reader.ts';
import { applySuggestions } from './apply-suggestions.ts';

/** What the data suggests and the catalog does not say yet, in the order in which it builds on each other. */
export async function suggest(
  engine: DataEngine,
  catalog: Catalog<string>,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const lease = await engine.lease();
  try {
    return await engine.withConnection(
      async (connection) => {
        const reader: TableReader = {
          connection,
          from: (table) => {
            const source = lease.environment.get(table);
            return source === undefined ? undefined : engine.sourceSql(source);
          },
        };
        const keys = await suggestKeys(reader, catalog);
        const keyed = applySuggestions(catalog, keys);
        const links = await suggestLinks(reader, keyed);
        const roles = await suggestRoles(reader, keyed);
        const known = applySuggestions(keyed, [...links, ...roles]);
        return [...keys, ...links, ...roles, ...suggestDimensions(known)];
      },
      { signal },
    );
  } finally {
    lease.release();
  }
}
