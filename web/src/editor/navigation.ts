import { type ActivityId, type CampaignGraph, indexGraph, type Position, traverse } from '@fanfare/shared';
import { cardSize } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import { drawnPorts } from './drawn-ports.ts';
import { type CanvasItem, sameItem } from './view-store.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const SAME_ROW = 60;
const orders = new WeakMap<CampaignGraph, readonly ActivityId[]>();

/** The order of reading: along the flow, and where the flow does not say from top to bottom, left to right. */
export function readingOrder(graph: CampaignGraph): readonly ActivityId[] {
  const known = orders.get(graph);
  if (known) return known;
  const { inbound } = indexGraph(graph);
  const depth = new Map<ActivityId, number>();
  for (const id of traverse(graph).order) {
    depth.set(id, Math.max(-1, ...(inbound.get(id) ?? []).map((one) => depth.get(one.from.activity) ?? -1)) + 1);
  }
  const place = (id: ActivityId) => graph.layout[id] ?? { x: 0, y: 0 };
  const order = graph.activities
    .map((activity) => activity.id)
    .sort((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0) || place(a).y - place(b).y || place(a).x - place(b).x);
  orders.set(graph, order);
  return order;
}

/** What lies next in a direction: activity, arrow, activity … along the flow; branch by branch across it. */
export function neighbour(graph: CampaignGraph, item: CanvasItem, direction: Direction): CanvasItem | undefined {
  if (item.kind === 'activity') {
    if (direction === 'down') return outletItems(graph, item.id)[0];
    if (direction === 'up') return transitionItem(indexGraph(graph).inbound.get(item.id)?.[0]?.id);
    return beside(graph, item.id, direction);
  }
  const source = sourceOf(graph, item);
  if (direction === 'up') return source === undefined ? undefined : { kind: 'activity', id: source };
  if (direction === 'down') {
    const target = item.kind === 'transition' ? indexGraph(graph).transitions.get(item.id)?.to.activity : undefined;
    return target === undefined ? undefined : { kind: 'activity', id: target };
  }
  if (source === undefined) return undefined;
  const branches = outletItems(graph, source);
  const position = branches.findIndex((one) => sameItem(one, item));
  return branches[position + (direction === 'right' ? 1 : -1)];
}

/** The first item in reading order. */
export function firstItem(graph: CampaignGraph): CanvasItem | undefined {
  const id = readingOrder(graph)[0];
  return id === undefined ? undefined : { kind: 'activity', id };
}

/** Whether an item is still on the canvas. */
export function itemExists(graph: CampaignGraph, item: CanvasItem): boolean {
  const { activities, transitions } = indexGraph(graph);
  if (item.kind === 'activity') return activities.has(item.id);
  if (item.kind === 'transition') return transitions.has(item.id);
  return outletItems(graph, item.activity).some((one) => sameItem(one, item));
}

/** Everything that leaves an activity, in the order of its ports: arrows, and free ports. */
export function outletItems(graph: CampaignGraph, id: ActivityId): CanvasItem[] {
  const activity = indexGraph(graph).activities.get(id);
  if (!activity) return [];
  const outbound = indexGraph(graph).outbound.get(id) ?? [];
  return drawnPorts(graph, activity).map((port): CanvasItem => {
    const transition = outbound.find((one) => one.from.port === port.id);
    return transition ? { kind: 'transition', id: transition.id } : { kind: 'outlet', activity: id, port: port.id };
  });
}

function sourceOf(graph: CampaignGraph, item: CanvasItem): ActivityId | undefined {
  if (item.kind === 'outlet') return item.activity;
  return item.kind === 'transition' ? indexGraph(graph).transitions.get(item.id)?.from.activity : undefined;
}

function transitionItem(id: string | undefined): CanvasItem | undefined {
  return id === undefined ? undefined : { kind: 'transition', id };
}

function beside(graph: CampaignGraph, id: ActivityId, direction: 'left' | 'right'): CanvasItem | undefined {
  const sign = direction === 'right' ? 1 : -1;
  const here = middle(graph, id);
  const inRow = graph.activities
    .map((activity) => ({ id: activity.id, at: middle(graph, activity.id) }))
    .filter((one) => one.id !== id && Math.abs(one.at.y - here.y) < SAME_ROW && (one.at.x - here.x) * sign > 0)
    .sort((a, b) => (a.at.x - b.at.x) * sign)[0];
  if (inRow) return { kind: 'activity', id: inRow.id };
  const order = readingOrder(graph);
  const next = order[order.indexOf(id) + sign];
  return next === undefined ? undefined : { kind: 'activity', id: next };
}

function middle(graph: CampaignGraph, id: ActivityId): Position {
  const { x, y } = graph.layout[id] ?? { x: 0, y: 0 };
  const size = cardSize(lookOf(indexGraph(graph).activities.get(id)?.type ?? '').category);
  return { x: x + size.width / 2, y: y + size.height / 2 };
}
