import {
  type ActivityId,
  type CampaignGraph,
  findGroup,
  groupByActivity,
  type GroupId,
  indexGraph,
  membersOf,
} from '@fanfare/shared';
import type { CanvasItem } from './view-store.ts';

/** The item that is drawn for another: the card of the collapsed group it is in, else the item itself. */
export function shownItem(graph: CampaignGraph, item: CanvasItem): CanvasItem {
  const groups = groupByActivity(graph);
  const hiding = (id: ActivityId) => {
    const group = groups.get(id);
    return group?.collapsed ? group.id : undefined;
  };
  const group = groupHiding(graph, item, hiding);
  return group === undefined ? item : { kind: 'group', id: group };
}

/** Whether an item is a collapsed group of the graph. */
export function isCollapsed(graph: CampaignGraph, id: GroupId): boolean {
  return findGroup(graph, id)?.collapsed === true && membersOf(graph, id).length > 0;
}

/** What lies next to the card of a collapsed group: the arrows that cross its border, and the activities beside it. */
export function besideGroup(
  graph: CampaignGraph,
  id: GroupId,
  way: 'on' | 'back' | 'after' | 'before',
  order: readonly ActivityId[],
): CanvasItem | undefined {
  const members = membersOf(graph, id);
  const inside = new Set(members);
  const { inbound, outbound } = indexGraph(graph);
  if (way === 'on') {
    const leaving = members.flatMap((one) => outbound.get(one) ?? []).find(({ to }) => !inside.has(to.activity));
    return leaving && { kind: 'transition', id: leaving.id };
  }
  if (way === 'back') {
    const arriving = members.flatMap((one) => inbound.get(one) ?? []).find(({ from }) => !inside.has(from.activity));
    return arriving && { kind: 'transition', id: arriving.id };
  }
  const places = members.map((one) => order.indexOf(one));
  const next =
    way === 'after'
      ? order.slice(Math.max(...places) + 1).find((one) => !inside.has(one))
      : order.slice(0, Math.min(...places)).findLast((one) => !inside.has(one));
  return next === undefined ? undefined : { kind: 'activity', id: next };
}

function groupHiding(
  graph: CampaignGraph,
  item: CanvasItem,
  hiding: (id: ActivityId) => GroupId | undefined,
): GroupId | undefined {
  if (item.kind === 'activity') return hiding(item.id);
  if (item.kind === 'outlet') return hiding(item.activity);
  if (item.kind !== 'transition') return undefined;
  const transition = indexGraph(graph).transitions.get(item.id);
  const from = transition && hiding(transition.from.activity);
  return from !== undefined && from === hiding(transition?.to.activity ?? '') ? from : undefined;
}
