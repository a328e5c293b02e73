import { type Activity, type CampaignGraph, indexGraph, type OutboundPort, portsOf } from '@fanfare/shared';

/** The outbound ports a card shows: its own, and those in use that its settings no longer have. */
export function drawnPorts(graph: CampaignGraph, activity: Activity): readonly OutboundPort[] {
  const ports = portsOf(activity)?.outbound ?? [];
  const known = new Set(ports.map((port) => port.id));
  const dangling = (indexGraph(graph).outbound.get(activity.id) ?? []).filter((one) => !known.has(one.from.port));
  if (dangling.length === 0) return ports;
  return [...ports, ...dangling.map(({ from }): OutboundPort => ({ id: from.port, label: from.port, role: 'main' }))];
}
