import {
  type ActivityId,
  type Box,
  type CampaignGraph,
  canvasNotesOf,
  findActivity,
  moveActivities,
  moveCanvasNotes,
  type Position,
} from '@fanfare/shared';
import { cardBox, noteBox } from './card-boxes.ts';
import { emptyPlace } from './empty-place.ts';

/** The graph with its activities at new places; every note stays beside the activity it stood nearest to, off the cards. */
export function arranged(graph: CampaignGraph, places: ReadonlyMap<ActivityId, Position>): CampaignGraph {
  const known = [...places].filter(([id]) => findActivity(graph, id));
  const moved = moveActivities(graph, Object.fromEntries(known));
  const notes = canvasNotesOf(graph).flatMap((note): [string, Position][] => {
    const by = shiftOf(graph, note.id, places);
    if (!by) return [];
    const box = { x: note.at.x + by.x, y: note.at.y + by.y, ...note.size };
    return [[note.id, coversCards(graph, note.id) ? { x: box.x, y: box.y } : emptyPlace(moved, box)]];
  });
  return moveCanvasNotes(moved, Object.fromEntries(notes));
}

/** A note that lay under cards, as an area around them, stays under them. */
function coversCards(graph: CampaignGraph, id: string): boolean {
  const own = noteBox(graph, id);
  return (
    own !== undefined &&
    graph.activities.some((activity) => {
      const card = cardBox(graph, activity.id);
      return card !== undefined && apart(own, card) === 0;
    })
  );
}

function shiftOf(graph: CampaignGraph, note: string, places: ReadonlyMap<ActivityId, Position>): Position | undefined {
  const own = noteBox(graph, note);
  let best: { readonly far: number; readonly by: Position } | undefined;
  for (const [id, to] of places) {
    const from = cardBox(graph, id);
    if (!own || !from) continue;
    const far = apart(own, from);
    if (!best || far < best.far) best = { far, by: { x: to.x - from.x, y: to.y - from.y } };
  }
  return best?.by;
}

function apart(one: Box, other: Box): number {
  const across = Math.max(0, other.x - one.x - one.width, one.x - other.x - other.width);
  const down = Math.max(0, other.y - one.y - one.height, one.y - other.y - other.height);
  return Math.hypot(across, down);
}
