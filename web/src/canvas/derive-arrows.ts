import { type CampaignGraph, type FlowDirection, groupByActivity, indexGraph, type Transition } from '@fanfare/shared';
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

/**
 * The arrows that are drawn: those between two cards. `standOf` gives the card that shows an activity: its own, or that of
 * its collapsed group, inside which nothing is drawn.
 */
export function planArrows(
  graph: CampaignGraph,
  standOf: (activity: string) => Stand | undefined,
  direction: FlowDirection,
): readonly ArrowPlan[] {
  const { activities } = indexGraph(graph);
  const drawn = graph.transitions.flatMap((transition) => {
    const source = standOf(transition.from.activity);
    const target = standOf(transition.to.activity);
    if (!source || !target) return [];
    const own = activities.has(source.id);
    if (source === target && !own) return [];
    return [{ transition, source, target, handle: own ? transition.from.port : transition.id }];
  });
  const leaving = tally(drawn.map((one) => one.source.id));
  const arriving = Map.groupBy(drawn, (one) => one.target.id);
  const slots = new Map<Transition, number>();
  /** Cards that all their arrows reach from one other card: their numbers stand side by side before them. */
  const parallel = new Set<string>();
  for (const group of arriving.values()) {
    const [first] = group;
    if (!first || group.length < 2) continue;
    const { box } = first.target;
    const middle = direction === 'right' ? box.y + box.height / 2 : box.x + box.width / 2;
    const sources = group.map(({ source, handle }) => {
      const offset = source.offsets[source.outs.indexOf(handle)] ?? 0;
      return (direction === 'right' ? source.box.y : source.box.x) + offset;
    });
    const together = group.every((one) => one.source === first.source);
    if (together) parallel.add(first.target.id);
    const widest = together || !activities.has(first.target.id) ? SIDE_BY_SIDE_GAP[direction] : undefined;
    const found = inboundSlots(sources, middle, box, direction, widest);
    group.forEach(({ transition }, index) => slots.set(transition, found[index] ?? 0));
  }
  return drawn.map(({ transition, source, target, handle }) => ({
    transition,
    source: source.id,
    handle,
    target: target.id,
    slot: slots.get(transition) ?? 0,
    bend: bendOf(
      leaving.get(source.id) ?? 0,
      parallel.has(target.id) ? 1 : (arriving.get(target.id)?.length ?? 0),
      entersFrame(graph, transition),
    ),
  }));
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
