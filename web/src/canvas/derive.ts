import {
  type ActivityId,
  type Box,
  type CampaignGraph,
  canvasNotesOf,
  type FlowDirection,
  indexGraph,
  type Position,
} from '@fanfare/shared';
import type { Size } from '../activities/card-size.ts';
import { notesOf, type Selection } from '../editor/document/selection.ts';
import type { Bend } from './arrow-path.ts';
import { makeArrow, makeFreeArrow, planArrows } from './derive-arrows.ts';
import { type CanvasEdge, type CanvasNode, frameNodeId, freeOutletId, noteNodeId } from './flow-elements.ts';
import { type Kept, keepSame, listOf } from './keep-same.ts';
import { makeCard, makeFrame, makeGroupCard, makeNote, makeOutlet } from './make-nodes.ts';
import { OUTLET_SIZE } from './measures.ts';
import { placesOf } from './places.ts';
import { type ActivityStand, createStands, type GroupShape, groupShapes, groupStand, type Stand } from './stands.ts';

export interface Derived {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

export interface DeriveInput {
  readonly graph: CampaignGraph;
  readonly selection: Selection;
  /** Where things are while they are being dragged, by the id they are drawn under; not in the document yet. */
  readonly dragged: ReadonlyMap<string, Position>;
  /** The note whose edge is being dragged, and how large it would be. */
  readonly resized?: { readonly id: string; readonly box: Box } | undefined;
}

/**
 * Derives what React Flow draws from the document. Objects that mean the same as the last time are the same
 * objects, so that dragging one card draws no other again.
 */
export function createDerivation(): (input: DeriveInput) => Derived {
  const standsOf = createStands();
  let nodes: Kept<CanvasNode> = new Map();
  let arrows: Kept<CanvasEdge> = new Map();
  let derived: Derived = { nodes: [], edges: [] };

  return ({ graph, selection, dragged, resized }) => {
    const nextNodes: Kept<CanvasNode> = new Map();
    const nextOutlets: Kept<CanvasNode> = new Map();
    const nextArrows: Kept<CanvasEdge> = new Map();
    const direction = graph.direction ?? 'down';
    const fallback = placesOf(graph);
    const placeOf = (id: ActivityId) => dragged.get(id) ?? graph.layout[id] ?? fallback.get(id) ?? { x: 0, y: 0 };
    const own = standsOf(graph, placeOf);
    const shapes = groupShapes(graph, (id) => own.get(id));
    const collapsed = collapsedStands(graph, shapes, own);
    const standOf = (id: ActivityId) => collapsed.get(id) ?? own.get(id);
    const isChosen = (ids: readonly ActivityId[]) => ids.every((id) => selection.activities.has(id));

    for (const { id, box, members, collapsed: closed } of shapes) {
      const drag = members.some((member) => dragged.has(member));
      if (!closed) {
        const key = [box.x, box.y, box.width, box.height, drag];
        keepSame(nodes, nextNodes, frameNodeId(id), key, () => makeFrame(id, box, drag));
        continue;
      }
      const stand = collapsed.get(members[0] ?? '');
      if (!stand) continue;
      const chosen = { selected: isChosen(members), dragging: drag };
      const key = [box.x, box.y, chosen.selected, drag, stand.outs.join(), direction];
      keepSame(nodes, nextNodes, stand.id, key, () => makeGroupCard(stand, id, direction, chosen));
    }
    for (const note of canvasNotesOf(graph)) {
      const id = noteNodeId(note.id);
      const box = resized?.id === id ? resized.box : { ...(dragged.get(id) ?? note.at), ...note.size };
      const chosen = { selected: notesOf(selection).has(note.id), dragging: dragged.has(id) };
      const key = [box.x, box.y, box.width, box.height, chosen.selected, chosen.dragging];
      keepSame(nodes, nextNodes, id, key, () => makeNote(note, box, chosen));
    }
    for (const stand of own.values()) {
      if (collapsed.has(stand.id)) continue;
      const { box, ports } = stand;
      const chosen = { selected: selection.activities.has(stand.id), dragging: dragged.has(stand.id) };
      const key = [stand, chosen.selected, chosen.dragging];
      keepSame(nodes, nextNodes, stand.id, key, () => makeCard(stand, direction, chosen));
      ports.forEach((port, index) => {
        const at = stand.free[index];
        if (!at) return;
        const id = freeOutletId(stand.id, port.id);
        const outlet = { activity: stand.id, port: port.id };
        const corner = { x: box.x + at.x - OUTLET_SIZE / 2, y: box.y + at.y - OUTLET_SIZE / 2 };
        keepSame(nodes, nextOutlets, id, [corner.x, corner.y, direction], () =>
          makeOutlet(id, outlet, corner, direction),
        );
        const bend: Bend = isAside(at, stand.size, direction) ? 'side' : 'out';
        keepSame(arrows, nextArrows, id, [bend, direction], () => makeFreeArrow(stand, port.id, bend, direction));
      });
    }
    for (const plan of planArrows(graph, standOf, direction)) {
      const { transition, source, handle, target, slot, bend } = plan;
      const selected = selection.transitions.has(transition.id);
      const key = [
        source,
        handle,
        target,
        transition.from.activity,
        transition.from.port,
        selected,
        slot,
        bend,
        direction,
      ];
      keepSame(arrows, nextArrows, transition.id, key, () => makeArrow(plan, direction, selected));
    }
    for (const [id, outlet] of nextOutlets) nextNodes.set(id, outlet);
    nodes = nextNodes;
    arrows = nextArrows;
    derived = { nodes: listOf(nodes, derived.nodes), edges: listOf(arrows, derived.edges) };
    return derived;
  };
}

/** The cards of collapsed groups, by the activities they stand for. */
function collapsedStands(
  graph: CampaignGraph,
  shapes: readonly GroupShape[],
  own: ReadonlyMap<ActivityId, ActivityStand>,
): ReadonlyMap<ActivityId, Stand> {
  const found = new Map<ActivityId, Stand>();
  const closed = shapes.filter((shape) => shape.collapsed);
  if (closed.length === 0) return found;
  const direction = graph.direction ?? 'down';
  const { outbound } = indexGraph(graph);
  for (const shape of closed) {
    const inside = new Set(shape.members);
    const across = (id: ActivityId) => own.get(id)?.box[direction === 'right' ? 'y' : 'x'] ?? 0;
    const leaving = shape.members
      .flatMap((id) => outbound.get(id) ?? [])
      .filter(({ to }) => !inside.has(to.activity))
      .sort((one, other) => across(one.to.activity) - across(other.to.activity));
    const stand = groupStand(shape, leaving, direction);
    for (const id of shape.members) found.set(id, stand);
  }
  return found;
}

/** Whether the “+” of a port stands beside the way of the flow instead of on it. */
function isAside(at: Position, size: Size, direction: FlowDirection): boolean {
  return direction === 'right' ? at.y < 0 || at.y > size.height : at.x < 0 || at.x > size.width;
}
