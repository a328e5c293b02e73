import {
  type ActivityId,
  boundsOf,
  type CampaignGraph,
  type FlowDirection,
  indexGraph,
  type Position,
  type Transition,
} from '@fanfare/shared';
import type { ElkNode, ElkPort, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { Size } from '../../activities/card-size.ts';
import { type ActivityStand, activityStand, outletBoxes } from '../stands.ts';

/** Room between cards that follow each other, where the number on the arrow stands; and between cards side by side. */
const SPACING = { down: { along: 52, across: 32 }, right: { along: 190, across: 44 } };
/** What of the “+” beside the flow fits into the room between two cards that follow each other. */
const FITS = { down: 20, right: 188 };

const NAMES = {
  down: { direction: 'DOWN', arrival: 'NORTH', leaving: 'SOUTH' },
  right: { direction: 'RIGHT', arrival: 'WEST', leaving: 'EAST' },
};

export interface ElkDrawing {
  readonly root: ElkNode;
  /** From the corner of what the algorithm places to the corner of the card in it. */
  readonly corners: ReadonlyMap<string, Position>;
}

/** A group as one box: how large it is, and where on its edges the arrows of the transitions cross, from its corner. */
export interface GroupPlan extends Size {
  readonly id: string;
  readonly members: readonly ActivityId[];
  readonly crossing: (transition: Transition, side: 'arrival' | 'leaving') => number;
}

/** A graph as the layout algorithm wants it: groups are boxes, and every card takes the room of its free ports with it. */
export function describeForElk(
  graph: CampaignGraph,
  plans: readonly GroupPlan[],
  options: { readonly sideBySide: boolean },
): ElkDrawing {
  const direction = graph.direction ?? 'down';
  const corners = new Map<string, Position>();
  const holder = new Map(plans.flatMap((plan) => plan.members.map((id) => [id, plan] as const)));
  const ends = graph.transitions.flatMap((one) => endsOf(graph, one, holder));
  const children: ElkNode[] = [];
  for (const activity of graph.activities) {
    if (holder.has(activity.id)) continue;
    const { node, corner } = cardNode(activityStand(graph, activity, { x: 0, y: 0 }), direction);
    corners.set(activity.id, corner);
    children.push(node);
  }
  for (const plan of plans) {
    children.push(groupNode(plan, ends, direction));
    corners.set(plan.id, { x: 0, y: 0 });
  }
  const edges = ends.map(({ transition, source, target }) => ({
    id: transition.id,
    sources: [source.port],
    targets: [target.port],
  }));
  return {
    root: { id: 'campaign', children, edges, layoutOptions: optionsFor(direction, options.sideBySide) },
    corners,
  };
}

/** Parts that no arrow joins are packed, or begin side by side as in a group. */
function optionsFor(direction: FlowDirection, sideBySide: boolean): LayoutOptions {
  const { along, across } = SPACING[direction];
  return {
    'elk.algorithm': 'layered',
    'elk.direction': NAMES[direction].direction,
    'elk.spacing.nodeNode': String(across),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(along),
    'elk.layered.spacing.edgeNodeBetweenLayers': '20',
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.separateConnectedComponents': String(!sideBySide),
    'elk.spacing.componentComponent': '48',
  };
}

interface Ends {
  readonly transition: Transition;
  readonly source: { readonly node: string; readonly port: string };
  readonly target: { readonly node: string; readonly port: string };
}

/** The boxes a transition leads between; none when it lies inside a group. */
function endsOf(graph: CampaignGraph, transition: Transition, holder: ReadonlyMap<ActivityId, GroupPlan>): Ends[] {
  const { id, from, to } = transition;
  const { activities } = indexGraph(graph);
  if (!activities.has(from.activity) || !activities.has(to.activity)) return [];
  const leaves = holder.get(from.activity);
  const reaches = holder.get(to.activity);
  if (leaves && leaves === reaches) return [];
  const source = leaves
    ? { node: leaves.id, port: `${leaves.id}/out/${id}` }
    : { node: from.activity, port: `${from.activity}/out/${from.port}` };
  const target = reaches
    ? { node: reaches.id, port: `${reaches.id}/in/${id}` }
    : { node: to.activity, port: `${to.activity}/in` };
  return [{ transition, source, target }];
}

function cardNode(stand: ActivityStand, direction: FlowDirection): { node: ElkNode; corner: Position } {
  const { id, size, outs, offsets, free } = stand;
  const all = boundsOf([stand.box, ...outletBoxes(stand)]);
  const leadsOn = free.some((at) => at === undefined);
  const spare = leadsOn ? FITS[direction] : 0;
  const room =
    direction === 'right'
      ? { width: Math.max(size.width - all.x, all.width - spare), height: all.height }
      : { width: all.width, height: Math.max(size.height - all.y, all.height - spare) };
  const corner = { x: -all.x, y: -all.y };
  const along = direction === 'right' ? corner.y : corner.x;
  const arrival = along + (direction === 'right' ? size.height : size.width) / 2;
  return {
    corner,
    node: {
      id,
      ...room,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        portAt(`${id}/in`, arrival, room, direction, 'arrival'),
        ...outs.map((port, index) =>
          portAt(`${id}/out/${port}`, along + (offsets[index] ?? 0), room, direction, 'leaving'),
        ),
      ],
    },
  };
}

function groupNode(plan: GroupPlan, ends: readonly Ends[], direction: FlowDirection): ElkNode {
  const { id, width, height, crossing } = plan;
  const size = { width, height };
  return {
    id,
    ...size,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: ends.flatMap(({ transition, source, target }) => [
      ...(target.node === id ? [portAt(target.port, crossing(transition, 'arrival'), size, direction, 'arrival')] : []),
      ...(source.node === id ? [portAt(source.port, crossing(transition, 'leaving'), size, direction, 'leaving')] : []),
    ]),
  };
}

function portAt(
  id: string,
  along: number,
  room: { width: number; height: number },
  direction: FlowDirection,
  side: 'arrival' | 'leaving',
): ElkPort {
  const across = side === 'arrival' ? 0 : direction === 'right' ? room.width : room.height;
  const at = direction === 'right' ? { x: across, y: along } : { x: along, y: across };
  return { id, ...at, width: 0, height: 0, layoutOptions: { 'elk.port.side': NAMES[direction][side] } };
}
