import {
  type ActivityId,
  type Box,
  type CampaignGraph,
  groupByActivity,
  type GroupId,
  type Position,
  type Regrouping,
} from '@fanfare/shared';
import { type CanvasNode, groupOfNode } from './flow-elements.ts';

/** What a drag can do to groups: the cards held and the open groups they can leave or join, where all stood at its start. */
export interface GroupAim {
  readonly cards: readonly { readonly id: ActivityId; readonly group: GroupId | undefined; readonly box: Box }[];
  readonly frames: ReadonlyMap<GroupId, Box>;
}

const NO_AIM: GroupAim = { cards: [], frames: new Map() };
const NO_CHANGE: Regrouping = new Map();

/**
 * Cards alone join and leave groups; who moves a frame or a collapsed group moves it as it is, and so does who holds all
 * that is in a group.
 */
export function groupAimOf(graph: CampaignGraph, held: readonly CanvasNode[], all: readonly CanvasNode[]): GroupAim {
  if (held.some(({ type }) => type !== 'activity' && type !== 'note')) return NO_AIM;
  const ids = new Set(held.map(({ id }) => id));
  const groups = groupByActivity(graph);
  const remaining = new Set([...groups].flatMap(([id, group]) => (ids.has(id) ? [] : [group.id])));
  const frames = new Map<GroupId, Box>();
  for (const node of all) {
    const group = node.type === 'frame' ? groupOfNode(node.id) : undefined;
    if (group !== undefined && remaining.has(group)) frames.set(group, boxOf(node));
  }
  if (frames.size === 0) return NO_AIM;
  const cards = held.flatMap((node) => {
    const group = groups.get(node.id)?.id;
    const stays = group !== undefined && !frames.has(group);
    return node.type !== 'activity' || stays ? [] : [{ id: node.id, group, box: boxOf(node) }];
  });
  return { cards, frames };
}

/**
 * Where the cards would belong after such a way: in a frame once their middle has come into it, and out of theirs once no
 * part of them is in it any more. So small moves change nothing. The same map as `before` while nothing changes.
 */
export function regroupingOf({ cards, frames }: GroupAim, by: Position, before: Regrouping = NO_CHANGE): Regrouping {
  const next = new Map<ActivityId, GroupId | undefined>();
  for (const { id, group, box } of cards) {
    const placed = { ...box, x: box.x + by.x, y: box.y + by.y };
    const own = group === undefined ? undefined : frames.get(group);
    if (own && touches(own, placed)) continue;
    const entered = [...frames].find(([, frame]) => holdsMiddle(frame, placed) && !holdsMiddle(frame, box));
    if (entered) next.set(id, entered[0]);
    else if (own) next.set(id, undefined);
  }
  const isSame = next.size === before.size && [...next].every(([id, to]) => before.has(id) && before.get(id) === to);
  return isSame ? before : next;
}

/** The open group whose frame lies at a place on the canvas. */
export function groupAt(nodes: readonly CanvasNode[], at: Position): GroupId | undefined {
  const point = { ...at, width: 0, height: 0 };
  const frame = nodes.find((node) => node.type === 'frame' && touches(boxOf(node), point));
  return frame && groupOfNode(frame.id);
}

function boxOf({ position, width = 0, height = 0 }: CanvasNode): Box {
  return { ...position, width, height };
}

function touches(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holdsMiddle(frame: Box, { x, y, width, height }: Box): boolean {
  return touches(frame, { x: x + width / 2, y: y + height / 2, width: 0, height: 0 });
}
