import {
  type Activity,
  type ActivityId,
  type Box,
  boundsOf,
  type CampaignGraph,
  type FlowDirection,
  groupByActivity,
  type GroupId,
  groupsOf,
  indexGraph,
  membersOf,
  type OutboundPort,
  type Position,
  type Transition,
} from '@fanfare/shared';
import { cardSize, type Size } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import { drawnPorts } from '../editor/drawn-ports.ts';
import { groupNodeId } from './flow-elements.ts';
import { freeOutletPlaces, groupCardSize, OUTLET_SIZE, portOffsets } from './measures.ts';

/** A card that arrows leave and reach: an activity, or a collapsed group. */
export interface Stand {
  readonly id: string;
  readonly box: Box;
  /** Its ports in order: those of the activity, or the transitions that leave the group. */
  readonly outs: readonly string[];
  readonly offsets: readonly number[];
}

export interface ActivityStand extends Stand {
  /** The same for stands that are drawn alike. */
  readonly key: string;
  readonly ports: readonly OutboundPort[];
  readonly size: Size;
  /** Where the “+” of each port would stand, from the corner of the card; undefined where the port is taken. */
  readonly free: readonly (Position | undefined)[];
}

export interface GroupShape {
  readonly id: GroupId;
  readonly collapsed: boolean;
  readonly members: readonly ActivityId[];
  /** The card of a collapsed group, or the frame of an open one. */
  readonly box: Box;
}

/** Room inside the frame of a group: above for its title and the numbers on the arrows that come in, else a margin. */
const frameInsets = { top: 64, side: 20 } as const;

/** The card of an activity where it stands, with its ports. */
export function activityStand(graph: CampaignGraph, activity: Activity, at: Position): ActivityStand {
  const direction = graph.direction ?? 'down';
  const size = cardSize(lookOf(activity.type).category);
  const ports = drawnPorts(graph, activity);
  const offsets = portOffsets(ports, size, direction);
  const taken = new Set((indexGraph(graph).outbound.get(activity.id) ?? []).map((one) => one.from.port));
  const isFree = ports.map((port) => !taken.has(port.id));
  const places = isFree.includes(true) ? freeOutletPlaces(offsets, isFree, size, direction) : [];
  return {
    id: activity.id,
    key: standKey(activity.type, at, ports, isFree, direction),
    ports,
    size,
    offsets,
    outs: ports.map((port) => port.id),
    box: { ...at, ...size },
    free: ports.map((_, index) => (isFree[index] ? places[index] : undefined)),
  };
}

function standKey(
  type: string,
  { x, y }: Position,
  ports: readonly OutboundPort[],
  isFree: readonly boolean[],
  direction: FlowDirection,
): string {
  const drawn = ports.map((port, index) => `${port.id}:${port.role}:${isFree[index] === true ? 1 : 0}`);
  return [type, x, y, direction, ...drawn].join('|');
}

/** The cards of a graph where they stand; those that are drawn as the last time are the same objects. */
export function standsOf(
  graph: CampaignGraph,
  placeOf: (id: ActivityId) => Position,
  last?: { readonly graph: CampaignGraph; readonly stands: ReadonlyMap<ActivityId, ActivityStand> },
): Map<ActivityId, ActivityStand> {
  const stands = new Map<ActivityId, ActivityStand>();
  for (const activity of graph.activities) {
    const { id } = activity;
    const at = placeOf(id);
    const known = last?.stands.get(id);
    const stays = last?.graph === graph && known?.box.x === at.x && known.box.y === at.y;
    const stand = known && stays ? known : activityStand(graph, activity, at);
    stands.set(id, known?.key === stand.key ? known : stand);
  }
  return stands;
}

/** Where the groups of a graph are drawn; groups without activities are not. */
export function groupShapes(
  graph: CampaignGraph,
  standOf: (id: ActivityId) => ActivityStand | undefined,
): readonly GroupShape[] {
  return groupsOf(graph).flatMap((group): GroupShape[] => {
    const members = membersOf(graph, group.id);
    const stands = members.flatMap((id) => standOf(id) ?? []);
    if (stands.length === 0) return [];
    const { id, collapsed } = group;
    const cards = boundsOf(stands.map((one) => one.box));
    const box = collapsed ? collapsedBox(graph, members, cards) : frameBox(stands);
    return [{ id, collapsed, members, box }];
  });
}

/** The card of a collapsed group as a stand, given the transitions that leave it. */
export function groupStand({ id, box }: GroupShape, leaving: readonly Transition[], direction: FlowDirection): Stand {
  const ports = leaving.map((one): OutboundPort => ({ id: one.id, label: '', role: 'main' }));
  return {
    id: groupNodeId(id),
    box,
    outs: ports.map((port) => port.id),
    offsets: portOffsets(ports, box, direction),
  };
}

/** A collapsed group stands where its first activities do, so that what comes before it need not move. */
function collapsedBox(graph: CampaignGraph, members: readonly ActivityId[], cards: Box): Box {
  const size = collapsedSize(graph, members);
  return graph.direction === 'right'
    ? { x: cards.x, y: Math.round(cards.y + (cards.height - size.height) / 2), ...size }
    : { x: Math.round(cards.x + (cards.width - size.width) / 2), y: cards.y, ...size };
}

/** Size of the card of a collapsed group: wide enough for the numbers of arrows that come from one card. */
function collapsedSize(graph: CampaignGraph, members: readonly ActivityId[]): Size {
  const inside = new Set(members);
  const groups = groupByActivity(graph);
  const { inbound } = indexGraph(graph);
  const together = new Map<string, number>();
  let most = 1;
  for (const { from } of members.flatMap((id) => inbound.get(id) ?? [])) {
    if (inside.has(from.activity)) continue;
    const group = groups.get(from.activity);
    const source = group?.collapsed ? groupNodeId(group.id) : from.activity;
    const count = (together.get(source) ?? 0) + 1;
    together.set(source, count);
    most = Math.max(most, count);
  }
  return groupCardSize(most, graph.direction ?? 'down');
}

function frameBox(stands: readonly ActivityStand[]): Box {
  const inside = boundsOf(stands.flatMap((stand) => [stand.box, ...outletBoxes(stand)]));
  return {
    x: inside.x - frameInsets.side,
    y: inside.y - frameInsets.top,
    width: inside.width + 2 * frameInsets.side,
    height: inside.height + frameInsets.top + frameInsets.side,
  };
}

/** Where the “+” of the free ports of a card stand. */
export function outletBoxes({ box, free }: ActivityStand): Box[] {
  return free.flatMap((at) =>
    at
      ? [
          {
            x: box.x + at.x - OUTLET_SIZE / 2,
            y: box.y + at.y - OUTLET_SIZE / 2,
            width: OUTLET_SIZE,
            height: OUTLET_SIZE,
          },
        ]
      : [],
  );
}

/** Where one group is drawn, or would be if it were collapsed or open; undefined when it holds nothing. */
export function shapeOfGroup(graph: CampaignGraph, id: GroupId, collapsed: boolean): Box | undefined {
  const { activities } = indexGraph(graph);
  const only = { ...graph, groups: groupsOf(graph).map((group) => ({ ...group, collapsed })) };
  const standOf = (one: ActivityId) => {
    const activity = activities.get(one);
    return activity && activityStand(graph, activity, graph.layout[one] ?? { x: 0, y: 0 });
  };
  return groupShapes(only, standOf).find((shape) => shape.id === id)?.box;
}
