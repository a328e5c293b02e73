import { type ActivityId, type CampaignGraph, indexGraph, type Position, traverse } from '@fanfare/shared';
import { cardSize } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import { drawnPorts } from './drawn-ports.ts';
import { besideGroup, isCollapsed, shownItem } from './group-navigation.ts';
import { type CanvasItem, sameItem } from './view-store.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How far the middles of two cards may lie apart to stand in one row, and in one column where the flow runs to the right. */
const SAME_ROW = 60;
const SAME_COLUMN = 110;
/** What a direction on the screen means for the flow: on along it, back, and from branch to branch. */
const WAYS = {
  down: { down: 'on', up: 'back', right: 'after', left: 'before' },
  right: { right: 'on', left: 'back', down: 'after', up: 'before' },
} as const;
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

/**
 * What lies next in a direction: activity, arrow, activity … along the flow; branch by branch across it. A collapsed group
 * stands for all that is in it.
 */
export function neighbour(graph: CampaignGraph, item: CanvasItem, direction: Direction): CanvasItem | undefined {
  const way = WAYS[graph.direction ?? 'down'][direction];
  const next =
    item.kind === 'group' ? besideGroup(graph, item.id, way, readingOrder(graph)) : nextItem(graph, item, way);
  return next && shownItem(graph, next);
}

function nextItem(
  graph: CampaignGraph,
  item: Exclude<CanvasItem, { kind: 'group' }>,
  way: 'on' | 'back' | 'after' | 'before',
): CanvasItem | undefined {
  if (item.kind === 'note') return besideNote(graph, item.id, way === 'on' || way === 'after' ? 1 : -1);
  if (item.kind === 'activity') {
    if (way === 'on') return outletItems(graph, item.id)[0];
    if (way === 'back') return transitionItem(indexGraph(graph).inbound.get(item.id)?.[0]?.id);
    return beside(graph, item.id, way === 'after' ? 1 : -1);
  }
  const source = sourceOf(graph, item);
  if (way === 'back') return source === undefined ? undefined : { kind: 'activity', id: source };
  if (way === 'on') {
    const target = item.kind === 'transition' ? indexGraph(graph).transitions.get(item.id)?.to.activity : undefined;
    return target === undefined ? undefined : { kind: 'activity', id: target };
  }
  if (source === undefined) return undefined;
  const branches = outletItems(graph, source);
  const position = branches.findIndex((one) => sameItem(one, item));
  return branches[position + (way === 'after' ? 1 : -1)];
}

/** The first item in reading order: an activity, else a note. */
export function firstItem(graph: CampaignGraph): CanvasItem | undefined {
  const id = readingOrder(graph)[0];
  return id === undefined ? noteItems(graph)[0] : { kind: 'activity', id };
}

/** The notes on the canvas; they come after all activities. */
export function noteItems(graph: CampaignGraph): readonly CanvasItem[] {
  return (graph.notes ?? []).map(({ id }) => ({ kind: 'note', id }));
}

function besideNote(graph: CampaignGraph, id: string, sign: 1 | -1): CanvasItem | undefined {
  const notes = noteItems(graph);
  const next = notes.findIndex((one) => sameItem(one, { kind: 'note', id })) + sign;
  const last = readingOrder(graph).at(-1);
  return next < 0 && last !== undefined ? { kind: 'activity', id: last } : notes[next];
}

/** Whether an item is still on the canvas. */
export function itemExists(graph: CampaignGraph, item: CanvasItem): boolean {
  const { activities, transitions } = indexGraph(graph);
  if (item.kind === 'note') return noteItems(graph).some((one) => sameItem(one, item));
  if (item.kind === 'group') return isCollapsed(graph, item.id);
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

function beside(graph: CampaignGraph, id: ActivityId, sign: 1 | -1): CanvasItem | undefined {
  const across = graph.direction === 'right';
  const here = middle(graph, id);
  const along = (at: Position) => (across ? at.y - here.y : at.x - here.x) * sign;
  const apart = (at: Position) => Math.abs(across ? at.x - here.x : at.y - here.y);
  const inRow = graph.activities
    .map((activity) => ({ id: activity.id, at: middle(graph, activity.id) }))
    .filter((one) => one.id !== id && apart(one.at) < (across ? SAME_COLUMN : SAME_ROW) && along(one.at) > 0)
    .sort((a, b) => along(a.at) - along(b.at))[0];
  if (inRow) return { kind: 'activity', id: inRow.id };
  const order = readingOrder(graph);
  const position = order.indexOf(id) + sign;
  const next = order[position];
  if (next === undefined) return position < 0 ? undefined : noteItems(graph)[0];
  return { kind: 'activity', id: next };
}

function middle(graph: CampaignGraph, id: ActivityId): Position {
  const { x, y } = graph.layout[id] ?? { x: 0, y: 0 };
  const size = cardSize(lookOf(indexGraph(graph).activities.get(id)?.type ?? '').category);
  return { x: x + size.width / 2, y: y + size.height / 2 };
}

const positions = new WeakMap<readonly ActivityId[], ReadonlyMap<ActivityId, number>>();

/** The place of an activity in the order of reading, from 1; 0 when it is not there. */
export function readingPosition(graph: CampaignGraph, id: ActivityId): number {
  const order = readingOrder(graph);
  let known = positions.get(order);
  if (!known) {
    known = new Map(order.map((one, index) => [one, index + 1]));
    positions.set(order, known);
  }
  return known.get(id) ?? 0;
}
