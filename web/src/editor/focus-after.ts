import type { CampaignGraph } from '@fanfare/shared';
import { indexGraph } from '@fanfare/shared';
import { itemExists, noteItems, readingOrder } from './navigation.ts';
import type { CanvasItem } from './view-store.ts';

/**
 * What takes the focus of an item that a change removed: the arrow or activity that came in its place, else what stood
 * before or after it, else the nearest activity in the order of reading. Undefined when nothing is left.
 */
export function focusAfter(before: CampaignGraph, after: CampaignGraph, gone: CanvasItem): CanvasItem | undefined {
  const near = nearIn(before, gone).filter((item) => itemExists(after, item));
  return inItsPlace(before, after, gone) ?? near[0];
}

/** The arrow that took a free port, or that is new and joins what the removed activity stood between. */
function inItsPlace(before: CampaignGraph, after: CampaignGraph, gone: CanvasItem): CanvasItem | undefined {
  if (gone.kind === 'outlet') return transitionsAt(after, gone.activity, gone.port)[0];
  if (gone.kind !== 'activity') return undefined;
  const old = indexGraph(before);
  const sources = new Set((old.inbound.get(gone.id) ?? []).map((one) => one.from.activity));
  const joined = after.transitions.find((one) => !old.transitions.has(one.id) && sources.has(one.from.activity));
  return joined && { kind: 'transition', id: joined.id };
}

function nearIn(graph: CampaignGraph, item: CanvasItem): CanvasItem[] {
  if (item.kind === 'note') {
    const notes = noteItems(graph);
    const at = notes.findIndex((one) => one.kind === 'note' && one.id === item.id);
    return [...notes.slice(at + 1), ...notes.slice(0, Math.max(0, at)).toReversed(), ...activities(graph).toReversed()];
  }
  const { inbound, outbound, transitions } = indexGraph(graph);
  if (item.kind === 'transition') {
    const { from, to } = transitions.get(item.id) ?? {};
    const outlet: CanvasItem[] = from ? [{ kind: 'outlet', activity: from.activity, port: from.port }] : [];
    return [...outlet, ...toItems([from?.activity, to?.activity]), ...activities(graph)];
  }
  if (item.kind === 'outlet') {
    return [...toItems([item.activity]), ...activities(graph)];
  }
  if (item.kind === 'group') {
    const members = graph.groups?.find((one) => one.id === item.id)?.activities ?? [];
    return [...toItems(members), ...activities(graph)];
  }
  const sources = (inbound.get(item.id) ?? []).map((one) => one.from.activity);
  const targets = (outbound.get(item.id) ?? []).map((one) => one.to.activity);
  const order = readingOrder(graph);
  const at = order.indexOf(item.id);
  return toItems([...sources, ...targets, ...order.slice(0, Math.max(0, at)).toReversed(), ...order.slice(at + 1)]);
}

function transitionsAt(graph: CampaignGraph, activity: string, port: string): CanvasItem[] {
  const leaving = indexGraph(graph).outbound.get(activity) ?? [];
  return leaving.flatMap((one) => (one.from.port === port ? [{ kind: 'transition', id: one.id } as const] : []));
}

function activities(graph: CampaignGraph): CanvasItem[] {
  return toItems(readingOrder(graph));
}

function toItems(ids: readonly (string | undefined)[]): CanvasItem[] {
  return ids.flatMap((id) => (id === undefined ? [] : [{ kind: 'activity', id } as const]));
}
