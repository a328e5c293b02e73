import type { Catalog, Table, TargetingDimension } from '../catalog/catalog.ts';
import { nameOf } from './activity-name.ts';
import type { Activity, CampaignGraph } from './graph.ts';
import { resolveActivity } from './resolve-activity.ts';

interface Brought {
  table: Table;
  dimension: TargetingDimension;
}

const broughtBy = new WeakMap<Activity, Brought | null>();
/** The last extension of each catalog, so that edits that bring nothing new keep the same value. */
const extended = new WeakMap<Catalog, { brought: readonly Brought[]; catalog: Catalog }>();

/**
 * The catalog as a campaign sees it: with the tables and targeting dimensions its activities bring (lines of a file). The
 * same catalog when they bring none, and the same value as before when they bring the same.
 */
export function campaignCatalog(catalog: Catalog, { activities }: Pick<CampaignGraph, 'activities'>): Catalog {
  const brought = activities.flatMap((activity) => bring(activity) ?? []);
  if (brought.length === 0) return catalog;
  const last = extended.get(catalog);
  if (last?.brought.length === brought.length && last.brought.every((one, index) => one === brought[index])) {
    return last.catalog;
  }
  const made = {
    ...catalog,
    tables: [...catalog.tables, ...brought.map(({ table }) => table)],
    dimensions: [...catalog.dimensions, ...brought.map(({ dimension }) => dimension)],
  };
  extended.set(catalog, { brought, catalog: made });
  return made;
}

function bring(activity: Activity): Brought | null {
  const known = broughtBy.get(activity);
  if (known !== undefined) return known;
  const resolved = resolveActivity(activity);
  const made =
    resolved.kind === 'valid' ? (resolved.definition.brings?.(resolved.config, nameOf(activity)) ?? null) : null;
  broughtBy.set(activity, made);
  return made;
}
