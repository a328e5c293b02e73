import {
  type ActivityId,
  type ActivityGroup,
  type Box,
  type CampaignGraph,
  copySelection,
  findActivity,
  groupsOf,
  membersOf,
  moveActivities,
  type Position,
  type Transition,
  withGroups,
} from '@fanfare/shared';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { groupNodeId } from '../flow-elements.ts';
import { activityStand, shapeOfGroup } from '../stands.ts';
import { describeForElk, type GroupPlan } from './elk-graph.ts';

/** What works out a layout: elkjs in a worker, or on the spot in tests. */
export interface Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

interface ArrangedGroup {
  readonly plan: GroupPlan;
  readonly box: Box;
  readonly inside: ReadonlyMap<ActivityId, Position>;
}

/** Places for all activities along the flow. What is in a group stays together, in a collapsed one until it is opened. */
export async function arrangeGraph(
  elk: Elk,
  graph: CampaignGraph,
  options = { sideBySide: false },
): Promise<ReadonlyMap<ActivityId, Position>> {
  const groups: ArrangedGroup[] = [];
  for (const group of groupsOf(graph)) {
    const arranged = await arrangeGroup(elk, graph, group);
    if (arranged) groups.push(arranged);
  }
  const plans = groups.map((group) => group.plan);
  const { root, corners } = describeForElk(graph, plans, options);
  const { children = [] } = await elk.layout(root);
  const placed = new Map(
    children.map(({ id, x = 0, y = 0 }) => {
      const corner = corners.get(id) ?? { x: 0, y: 0 };
      return [id, { x: Math.round(x + corner.x), y: Math.round(y + corner.y) }] as const;
    }),
  );
  const places = new Map([...placed].filter(([id]) => findActivity(graph, id)));
  for (const { plan, box, inside } of groups) {
    const at = placed.get(plan.id);
    if (!at) continue;
    for (const [id, { x, y }] of inside) {
      places.set(id, { x: Math.round(x + at.x - box.x), y: Math.round(y + at.y - box.y) });
    }
  }
  return places;
}

async function arrangeGroup(elk: Elk, graph: CampaignGraph, group: ActivityGroup): Promise<ArrangedGroup | undefined> {
  const members = membersOf(graph, group.id);
  if (members.length === 0) return undefined;
  const inside = await arrangeGraph(elk, withGroups(copySelection(graph, members), []), { sideBySide: true });
  const drawn = moveActivities(graph, Object.fromEntries(inside));
  const box = shapeOfGroup(drawn, group.id, group.collapsed);
  if (!box) return undefined;
  const crossing = group.collapsed ? () => middleOf(box, graph) : crossingOf(drawn, box);
  const { width, height } = box;
  return { plan: { id: groupNodeId(group.id), members, width, height, crossing }, box, inside };
}

/** Where the arrows of an open group cross its frame: above the middle of the card, and below the port. */
function crossingOf(graph: CampaignGraph, box: Box): GroupPlan['crossing'] {
  const along = graph.direction === 'right' ? 'y' : 'x';
  return ({ from, to }: Transition, side) => {
    const activity = findActivity(graph, side === 'arrival' ? to.activity : from.activity);
    if (!activity) return middleOf(box, graph);
    const stand = activityStand(graph, activity, graph.layout[activity.id] ?? box);
    const middle = middleOf(stand.box, graph);
    const offset = side === 'arrival' ? middle : (stand.offsets[stand.outs.indexOf(from.port)] ?? middle);
    return stand.box[along] + offset - box[along];
  };
}

function middleOf({ width, height }: Box, { direction }: CampaignGraph): number {
  return (direction === 'right' ? height : width) / 2;
}
