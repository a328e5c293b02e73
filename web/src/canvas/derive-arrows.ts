import {
  type ActivityId,
  type CampaignGraph,
  type FlowDirection,
  groupByActivity,
  indexGraph,
  type Transition,
} from '@fanfare/shared';
import type { Bend } from './arrow-path.ts';
import type { CanvasEdge } from './flow-elements.ts';
import { freeOutletId } from './flow-elements.ts';
import { SIDE_BY_SIDE_GAP, inboundSlots } from './measures.ts';
import type { ActivityStand, Stand } from './stands.ts';

/** The line itself is not spoken: its label says where it leads and how many it carries. */
const UNSPOKEN = { 'aria-hidden': true } as const;

/** An arrow between two cards that are drawn, with everything that decides how it looks. */
export interface ArrowPlan {
  readonly transition: Transition;
  readonly source: string;
  readonly handle: string;
  readonly target: string;
  readonly slot: number;
  readonly bend: Bend;
}

/** What arrows are planned from: `standOf` gives the card that shows an activity, its own or that of its collapsed group. */
export interface ArrowGround {
  readonly graph: CampaignGraph;
  readonly standOf: (activity: string) => Stand | undefined;
  readonly direction: FlowDirection;
}

/** A transition between two cards, with the place on the first it leaves from. */
interface Drawn {
  readonly transition: Transition;
  readonly source: Stand;
  readonly target: Stand;
  readonly handle: string;
}

/** The arrows that are drawn: those between two cards. Inside a collapsed group nothing is drawn. */
export function planArrows(ground: ArrowGround): readonly ArrowPlan[] {
  const drawn = ground.graph.transitions.flatMap((transition) => drawnBetween(ground, transition) ?? []);
  const leaving = tally(drawn.map((one) => one.source.id));
  const plans = new Map<Transition, ArrowPlan>();
  for (const group of Map.groupBy(drawn, (one) => one.target.id).values())
    for (const plan of planArrivals(ground, group, (source) => leaving.get(source) ?? 0))
      plans.set(plan.transition, plan);
  return drawn.flatMap(({ transition }) => plans.get(transition) ?? []);
}

/** The arrows that reach some activities of a graph without groups: what changes when they, or what leads to them, move. */
export function planArrowsTo(ground: ArrowGround, activities: Iterable<ActivityId>): readonly ArrowPlan[] {
  const { inbound, outbound } = indexGraph(ground.graph);
  const isDrawn = (transition: Transition) => drawnBetween(ground, transition) !== undefined;
  const leaving = (source: string) => (outbound.get(source) ?? []).filter(isDrawn).length;
  return [...activities].flatMap((id) => {
    const arriving = (inbound.get(id) ?? []).flatMap((transition) => drawnBetween(ground, transition) ?? []);
    return planArrivals(ground, arriving, leaving);
  });
}

function drawnBetween({ graph, standOf }: ArrowGround, transition: Transition): Drawn | undefined {
  const source = standOf(transition.from.activity);
  const target = standOf(transition.to.activity);
  if (!source || !target) return undefined;
  const own = indexGraph(graph).activities.has(source.id);
  if (source === target && !own) return undefined;
  return { transition, source, target, handle: own ? transition.from.port : transition.id };
}

/** The arrows that reach one card: where each ends on it, and how it bends. `leaving` tells how many leave a card. */
function planArrivals(
  { graph, direction }: ArrowGround,
  arriving: readonly Drawn[],
  leaving: (source: string) => number,
): readonly ArrowPlan[] {
  const [first] = arriving;
  if (!first) return [];
  const { target } = first;
  const together = arriving.length > 1 && arriving.every((one) => one.source === first.source);
  const slots = slotsAt(target, arriving, direction, slotWidth(graph, target, together, direction));
  return arriving.map(({ transition, source, handle }, index) => ({
    transition,
    source: source.id,
    handle,
    target: target.id,
    slot: slots[index] ?? 0,
    // Cards that all their arrows reach from one other card: their numbers stand side by side before them.
    bend: bendOf(leaving(source.id), together ? 1 : arriving.length, entersFrame(graph, transition)),
  }));
}

/** How far apart arrows end on a card at most; undefined for as the card decides. */
function slotWidth(
  graph: CampaignGraph,
  target: Stand,
  together: boolean,
  direction: FlowDirection,
): number | undefined {
  const isGroup = !indexGraph(graph).activities.has(target.id);
  return together || isGroup ? SIDE_BY_SIDE_GAP[direction] : undefined;
}

function slotsAt(
  { box }: Stand,
  arriving: readonly Drawn[],
  direction: FlowDirection,
  widest: number | undefined,
): readonly number[] {
  const middle = direction === 'right' ? box.y + box.height / 2 : box.x + box.width / 2;
  const sources = arriving.map(({ source, handle }) => {
    const offset = source.offsets[source.outs.indexOf(handle)] ?? 0;
    return (direction === 'right' ? source.box.y : source.box.x) + offset;
  });
  return inboundSlots(sources, middle, box, direction, widest);
}

export function makeArrow(plan: ArrowPlan, direction: FlowDirection, selected: boolean): CanvasEdge {
  const { transition, source, handle, target, slot, bend } = plan;
  return {
    id: transition.id,
    type: 'transition',
    domAttributes: UNSPOKEN,
    source,
    sourceHandle: handle,
    target,
    targetHandle: 'in',
    selected,
    data: { ...transition.from, slot, bend, free: false, direction },
  };
}

/** The arrow from a free port to its “+”. */
export function makeFreeArrow(stand: ActivityStand, port: string, bend: Bend, direction: FlowDirection): CanvasEdge {
  const id = freeOutletId(stand.id, port);
  return {
    id,
    type: 'transition',
    domAttributes: UNSPOKEN,
    source: stand.id,
    sourceHandle: port,
    target: id,
    targetHandle: 'in',
    selectable: false,
    reconnectable: false,
    data: { activity: stand.id, port, slot: 0, bend, free: true, direction },
  };
}

function bendOf(outbound: number, inbound: number, enters: boolean): Bend {
  if (enters && inbound <= 1) return 'into';
  if (outbound > 1 && inbound > 1) return 'middle';
  if (outbound > 1) return 'out';
  return inbound > 1 ? 'in' : 'middle';
}

/** Whether an arrow leads into an open group from outside. */
function entersFrame(graph: CampaignGraph, { from, to }: Transition): boolean {
  const groups = groupByActivity(graph);
  const group = groups.get(to.activity);
  return group !== undefined && !group.collapsed && groups.get(from.activity) !== group;
}

function tally(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
