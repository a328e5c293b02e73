import {
  type ActivityId,
  type Box,
  type CampaignGraph,
  type CanvasNote,
  canvasNotesOf,
  type FlowDirection,
  groupsOf,
  indexGraph,
  type Position,
} from '@fanfare/shared';
import type { Size } from '../activities/card-size.ts';
import { notesOf, type Selection } from '../editor/document/selection.ts';
import type { Bend } from './arrow-path.ts';
import { type ArrowPlan, makeArrow, makeFreeArrow, planArrows, planArrowsTo } from './derive-arrows.ts';
import { type CanvasEdge, type CanvasNode, frameNodeId, freeOutletId, noteNodeId } from './flow-elements.ts';
import { type Kept, keepSame, listOf } from './keep-same.ts';
import { makeCard, makeFrame, makeGroupCard, makeNote, makeOutlet } from './make-nodes.ts';
import { OUTLET_SIZE } from './measures.ts';
import { placesOf } from './places.ts';
import {
  activityStand,
  type ActivityStand,
  type GroupShape,
  groupShapes,
  groupStand,
  type Stand,
  standsOf,
} from './stands.ts';

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
 * objects, so that dragging one card draws no other again; nor are others looked at while nothing but places changes.
 */
export function createDerivation(): (input: DeriveInput) => Derived {
  let drawing: Drawing | undefined;
  let derived: Derived = { nodes: [], edges: [] };
  return (input) => {
    drawing = drawing && onlyMoves(drawing.input, input) ? movedDrawing(drawing, input) : wholeDrawing(drawing, input);
    derived = { nodes: listOf(drawing.nodes, derived.nodes), edges: listOf(drawing.arrows, derived.edges) };
    return derived;
  };
}

/** Everything that is drawn, with what it was made from. */
interface Drawing {
  readonly input: DeriveInput;
  /** The cards of all activities, also those in collapsed groups. */
  readonly stands: Map<ActivityId, ActivityStand>;
  readonly nodes: Kept<CanvasNode>;
  readonly arrows: Kept<CanvasEdge>;
}

/** Whether things stand elsewhere and all else is the same. Groups follow what is in them, so with groups it never is. */
function onlyMoves(before: DeriveInput, { graph, selection, resized }: DeriveInput): boolean {
  const isSame = before.graph === graph && before.selection === selection && before.resized === resized;
  return isSame && groupsOf(graph).length === 0;
}

function movedDrawing(drawing: Drawing, input: DeriveInput): Drawing {
  const { graph, selection, dragged } = input;
  const { stands, nodes, arrows } = drawing;
  const direction = directionOf(graph);
  const { activities, outbound } = indexGraph(graph);
  const placeOf = placing(input);
  const reached = new Set<ActivityId>();
  for (const id of new Set([...drawing.input.dragged.keys(), ...dragged.keys()])) {
    const activity = activities.get(id);
    if (!activity) continue;
    const stand = activityStand(graph, activity, placeOf(id));
    stands.set(id, stand);
    keepCard(drawing, drawing, stand, input);
    reached.add(id);
    for (const { to } of outbound.get(id) ?? []) reached.add(to.activity);
  }
  for (const note of canvasNotesOf(graph)) keepNote(nodes, nodes, note, input);
  for (const plan of planArrowsTo({ graph, standOf: (id) => stands.get(id), direction }, reached))
    keepArrow(arrows, arrows, plan, direction, selection);
  return { ...drawing, input };
}

function wholeDrawing(before: Drawing | undefined, input: DeriveInput): Drawing {
  const { graph, selection, dragged } = input;
  const direction = directionOf(graph);
  const last = before && { graph: before.input.graph, stands: before.stands };
  const stands = standsOf(graph, placing(input), last);
  const shapes = groupShapes(graph, (id) => stands.get(id));
  const collapsed = collapsedStands(graph, shapes, stands);
  const known: Parts = before ?? { nodes: new Map(), arrows: new Map() };
  const made: Parts = { nodes: new Map(), arrows: new Map() };
  const outlets: Kept<CanvasNode> = new Map();

  for (const { id, box, members, collapsed: closed } of shapes) {
    const drag = members.some((member) => dragged.has(member));
    if (!closed) {
      const key = [box.x, box.y, box.width, box.height, drag];
      keepSame(known.nodes, made.nodes, frameNodeId(id), key, () => makeFrame(id, box, drag));
      continue;
    }
    const stand = collapsed.get(members[0] ?? '');
    if (!stand) continue;
    const chosen = { selected: members.every((member) => selection.activities.has(member)), dragging: drag };
    const key = [box.x, box.y, chosen.selected, drag, stand.outs.join(), direction];
    keepSame(known.nodes, made.nodes, stand.id, key, () => makeGroupCard(stand, id, direction, chosen));
  }
  for (const note of canvasNotesOf(graph)) keepNote(known.nodes, made.nodes, note, input);
  for (const stand of stands.values()) {
    if (!collapsed.has(stand.id)) keepCard(known, { ...made, outlets }, stand, input);
  }
  const standOf = (id: ActivityId) => collapsed.get(id) ?? stands.get(id);
  for (const plan of planArrows({ graph, standOf, direction }))
    keepArrow(known.arrows, made.arrows, plan, direction, selection);
  for (const [id, outlet] of outlets) made.nodes.set(id, outlet);
  return { input, stands, ...made };
}

type Parts = Pick<Drawing, 'nodes' | 'arrows'>;

/** The card of an activity, the “+” of its free ports and the arrows to them; `outlets` is where these go. */
function keepCard(
  before: Parts,
  after: Parts & { readonly outlets?: Kept<CanvasNode> },
  stand: ActivityStand,
  { graph, selection, dragged }: DeriveInput,
): void {
  const { id, box, ports, free, size } = stand;
  const direction = directionOf(graph);
  const chosen = { selected: selection.activities.has(id), dragging: dragged.has(id) };
  keepSame(before.nodes, after.nodes, id, [stand.key, chosen.selected, chosen.dragging], () =>
    makeCard(stand, direction, chosen),
  );
  ports.forEach((port, index) => {
    const at = free[index];
    if (!at) return;
    const outletId = freeOutletId(id, port.id);
    const outlet = { activity: id, port: port.id };
    const corner = { x: box.x + at.x - OUTLET_SIZE / 2, y: box.y + at.y - OUTLET_SIZE / 2 };
    keepSame(before.nodes, after.outlets ?? after.nodes, outletId, [corner.x, corner.y, direction], () =>
      makeOutlet(outletId, outlet, corner, direction),
    );
    const bend: Bend = isAside(at, size, direction) ? 'side' : 'out';
    keepSame(before.arrows, after.arrows, outletId, [bend, direction], () =>
      makeFreeArrow(stand, port.id, bend, direction),
    );
  });
}

function keepNote(
  before: Kept<CanvasNode>,
  after: Kept<CanvasNode>,
  note: CanvasNote,
  { selection, dragged, resized }: DeriveInput,
): void {
  const id = noteNodeId(note.id);
  const box = resized?.id === id ? resized.box : { ...(dragged.get(id) ?? note.at), ...note.size };
  const chosen = { selected: notesOf(selection).has(note.id), dragging: dragged.has(id) };
  const key = [box.x, box.y, box.width, box.height, chosen.selected, chosen.dragging];
  keepSame(before, after, id, key, () => makeNote(note, box, chosen));
}

function keepArrow(
  before: Kept<CanvasEdge>,
  after: Kept<CanvasEdge>,
  plan: ArrowPlan,
  direction: FlowDirection,
  selection: Selection,
): void {
  const { transition, source, handle, target, slot, bend } = plan;
  const { id, from } = transition;
  const selected = selection.transitions.has(id);
  const key = [source, handle, target, from.activity, from.port, selected, slot, bend, direction];
  keepSame(before, after, id, key, () => makeArrow(plan, direction, selected));
}

/** Where activities stand: where they are dragged to, else where the document or the flow puts them. */
function placing({ graph, dragged }: DeriveInput): (id: ActivityId) => Position {
  const fallback = placesOf(graph);
  return (id) => dragged.get(id) ?? graph.layout[id] ?? fallback.get(id) ?? { x: 0, y: 0 };
}

function directionOf(graph: CampaignGraph): FlowDirection {
  return graph.direction ?? 'down';
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
