import {
  type ActivityId,
  type Box,
  boundsOf,
  type CampaignGraph,
  type CanvasNoteId,
  downstreamOf,
  findCanvasNote,
  membersOf,
  type Position,
  type Regrouping,
} from '@fanfare/shared';
import type { Places, Things } from '../editor/edits/moving.ts';
import { type GroupAim, groupAimOf, regroupingOf } from './drag-groups.ts';
import { type CanvasNode, groupOfNode, noteNodeId, noteOfNode } from './flow-elements.ts';
import { type Guided, guidesFor } from './guides.ts';
import { placesOf } from './places.ts';

/** What letting go would do: move what is held, move it with all that follows, or put a copy there. */
export type DragMode = 'move' | 'with-after' | 'copy';

/** Things being dragged: where each began, how far they have come and what they line up with. */
export interface Drag {
  readonly things: Things;
  readonly starts: ReadonlyMap<string, Position>;
  /** Where what React Flow moves began, by which its positions are read. */
  readonly handles: ReadonlyMap<string, Position>;
  /** Around everything held, at the start. */
  readonly box: Box;
  readonly others: readonly Box[];
  readonly by: Position;
  readonly mode: DragMode;
  readonly guided: Guided | undefined;
  readonly aim: GroupAim;
  /** The groups that held cards would join or leave if they were let go. */
  readonly regrouping: Regrouping;
}

/** How near a line must be on the screen to be taken, and how far at most on the canvas. */
const NEAR = 6;
const NEAREST = 12;

/** Begins a drag of cards, groups, frames and notes: a group is all that is in it. */
export function beginDrag(graph: CampaignGraph, nodes: readonly CanvasNode[], all: readonly CanvasNode[]): Drag {
  const things = thingsOf(graph, nodes);
  const fallback = placesOf(graph);
  const starts = new Map<string, Position>();
  for (const id of things.activities) {
    const at = graph.layout[id] ?? fallback.get(id);
    if (at) starts.set(id, at);
  }
  for (const id of things.notes) {
    const note = findCanvasNote(graph, id);
    if (note) starts.set(noteNodeId(id), note.at);
  }
  const held = new Set([...starts.keys(), ...nodes.map((node) => node.id)]);
  return {
    things,
    starts,
    handles: new Map(nodes.map((node) => [node.id, node.position])),
    box: boundsOf(nodes.map(boxOfNode)),
    others: all.flatMap((node) => (lines.has(node.type) && !held.has(node.id) ? [boxOfNode(node)] : [])),
    by: { x: 0, y: 0 },
    mode: 'move',
    guided: undefined,
    aim: groupAimOf(graph, nodes, all),
    regrouping: new Map(),
  };
}

/** The drag with what is held at another place, lined up with what is near. */
export function followDrag(drag: Drag, node: { id: string; position: Position }, zoom: number): Drag {
  const start = drag.handles.get(node.id);
  if (!start) return drag;
  const raw = { x: node.position.x - start.x, y: node.position.y - start.y };
  const box = { ...drag.box, x: drag.box.x + raw.x, y: drag.box.y + raw.y };
  const guided = guidesFor(box, drag.others, Math.min(NEAREST, NEAR / zoom));
  const by = { x: raw.x + guided.by.x, y: raw.y + guided.by.y };
  return { ...drag, guided, by, regrouping: regroupingOf(drag.aim, by, drag.regrouping) };
}

/** Where everything that moves would stand, by the id it is drawn under; nothing moves while a copy is made. */
export function draggedPlaces(graph: CampaignGraph, drag: Drag): ReadonlyMap<string, Position> {
  if (drag.mode === 'copy') return new Map();
  const moved = new Map([...drag.starts].map(([id, at]) => [id, shifted(at, drag.by)]));
  if (drag.mode === 'with-after') {
    for (const id of downstreamOf(graph, drag.things.activities)) {
      const at = graph.layout[id];
      if (at && !moved.has(id)) moved.set(id, shifted(at, drag.by));
    }
  }
  return moved;
}

/** Dragged places as places of activities and notes. */
export function placesIn(dragged: ReadonlyMap<string, Position>): Places {
  const activities: Record<ActivityId, Position> = {};
  const notes: Record<CanvasNoteId, Position> = {};
  for (const [id, at] of dragged) {
    const rounded = { x: Math.round(at.x), y: Math.round(at.y) };
    const note = noteOfNode(id);
    if (note === undefined) activities[id] = rounded;
    else notes[note] = rounded;
  }
  return { activities, notes };
}

const lines: ReadonlySet<CanvasNode['type']> = new Set(['activity', 'collapsed', 'note']);

function thingsOf(graph: CampaignGraph, nodes: readonly CanvasNode[]): Things {
  const activities = new Set<ActivityId>();
  const notes: CanvasNoteId[] = [];
  for (const { id, type } of nodes) {
    const group = groupOfNode(id);
    const note = noteOfNode(id);
    if (group !== undefined) for (const member of membersOf(graph, group)) activities.add(member);
    else if (note !== undefined) notes.push(note);
    else if (type === 'activity') activities.add(id);
  }
  return { activities: [...activities], notes };
}

function boxOfNode({ position, width = 0, height = 0 }: CanvasNode): Box {
  return { ...position, width, height };
}

function shifted({ x, y }: Position, by: Position): Position {
  return { x: x + by.x, y: y + by.y };
}
