import { type CampaignGraph, outletId } from './graph.ts';
import { indexGraph } from './graph-index.ts';
import { outletsOf } from './outlets.ts';
import { portsOf, resolveActivity } from './resolve-activity.ts';

/**
 * The outlets at which people end up, by their ids: the recipients of channels, and whatever main port leads nowhere, or to
 * an activity that nothing leaves. Complements are no ends.
 */
export function endingsOf(graph: CampaignGraph): ReadonlySet<string> {
  const { activities } = indexGraph(graph);
  const endings = new Set<string>();
  for (const activity of graph.activities) {
    const resolved = resolveActivity(activity);
    const isChannel = resolved.kind === 'valid' && resolved.definition.category === 'channel';
    for (const { port, transition } of outletsOf(graph, activity.id)) {
      const next = transition && activities.get(transition.to.activity);
      const leadsOn = next !== undefined && portsOf(next)?.outbound.length !== 0;
      if (port.role === 'main' && (isChannel || !leadsOn)) endings.add(outletId(activity.id, port.id));
    }
  }
  return endings;
}
