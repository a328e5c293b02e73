import { type CampaignGraph, combineConfigSchema, findActivity, outletLabel } from '@fanfare/shared';
import { say } from '../i18n/speak.ts';

/** Why someone who came to a Combine does not leave it, as far as it lies in which sets they are. */
export type SetReason =
  | { readonly kind: 'only-excludes'; readonly primary: string }
  | { readonly kind: 'missing'; readonly sets: readonly string[] };

/**
 * What the sets by which someone arrived say at a Combine: of an exclusion that the primary set is not among them, of an
 * intersection by key which sets are not. Undefined elsewhere, and where they do not decide.
 */
export function setReason(graph: CampaignGraph, id: string, arrived: readonly string[]): SetReason | undefined {
  const activity = findActivity(graph, id);
  const config = activity?.type === 'combine' ? combineConfigSchema.safeParse(activity.config).data : undefined;
  if (!config || arrived.length === 0) return undefined;
  const missing = graph.transitions.filter((one) => one.to.activity === id && !arrived.includes(one.id));
  const names = missing.map(({ from }) => say(outletLabel(graph, from.activity, from.port)));
  if (config.operation === 'exclusion') {
    const primary = names[missing.findIndex((one) => one.id === config.primary)];
    return primary === undefined ? undefined : { kind: 'only-excludes', primary };
  }
  const isByKey = config.by === undefined || config.by === null;
  return config.operation === 'intersection' && isByKey && names.length > 0
    ? { kind: 'missing', sets: names }
    : undefined;
}
