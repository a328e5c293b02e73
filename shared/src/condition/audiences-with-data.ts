import type { Catalog } from '../catalog/catalog.ts';
import { findDimension, findTable } from '../catalog/lookup.ts';
import type { TableSource } from '../relation/table-source.ts';
import { type Audience, type AudienceLookup, audienceTable, type StoredState } from './audience.ts';

/** Audiences with what became of their stored members in the data at hand. The same lookup when nothing differs. */
export function audiencesWithData(
  audiences: AudienceLookup,
  catalog: Catalog,
  environment: ReadonlyMap<string, TableSource>,
): AudienceLookup {
  const changed = [...audiences.values()].filter((one) => storedState(one, catalog, environment) !== one.stored);
  if (changed.length === 0) return audiences;
  const seen = changed.map((one) => [one.id, { ...one, stored: storedState(one, catalog, environment) }] as const);
  return new Map([...audiences, ...seen]);
}

/** What the data says about an audience's stored members; that there must be some is known from the audience. */
function storedState(audience: Audience, catalog: Catalog, environment: ReadonlyMap<string, TableSource>): StoredState {
  const kept = environment.get(audienceTable(audience.id));
  if (!kept) return audience.stored === 'none' ? 'none' : 'gone';
  const table = findTable(catalog, findDimension(catalog, audience.dimension)?.table ?? '');
  const keyOf = table?.key.map((name) => `${name} ${table.columns.find((one) => one.name === name)?.type}`);
  const keptKey = kept.key.map((name) => `${name} ${kept.columns[name]}`);
  return keyOf && keyOf.join('\n') !== keptKey.join('\n') ? 'other-key' : 'kept';
}
