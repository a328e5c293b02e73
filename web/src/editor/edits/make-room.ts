import {
  type Box,
  type CampaignGraph,
  canvasNotesOf,
  findGroup,
  type GroupId,
  membersOf,
  moveActivities,
  moveCanvasNotes,
  type Position,
} from '@fanfare/shared';
import { shapeOfGroup } from '../../canvas/stands.ts';
import { cardBox, noteBox } from './card-boxes.ts';

/**
 * The graph with room for a collapsed group to open: where its frame would lie on other cards, those below its card move
 * down and those beside it aside, as far as the group grows there. Nothing moves when there is room.
 */
export function madeRoom(graph: CampaignGraph, id: GroupId): CampaignGraph {
  if (!findGroup(graph, id)?.collapsed) return graph;
  const card = shapeOfGroup(graph, id, true);
  const frame = shapeOfGroup(graph, id, false);
  if (!card || !frame) return graph;
  const inside = new Set(membersOf(graph, id));
  const cards = boxesOf(
    graph.activities.flatMap((one) => (inside.has(one.id) ? [] : [one.id])),
    (one) => cardBox(graph, one),
  );
  if (![...cards.values()].some((box) => overlap(box, frame))) return graph;
  const notes = boxesOf(
    canvasNotesOf(graph).map((note) => note.id),
    (one) => noteBox(graph, one),
  );
  return moveCanvasNotes(moveActivities(graph, pushed(cards, card, frame)), pushed(notes, card, frame));
}

function pushed(boxes: ReadonlyMap<string, Box>, card: Box, frame: Box): Record<string, Position> {
  return Object.fromEntries([...boxes].map(([id, box]) => [id, pushedBy(box, card, frame)]));
}

function pushedBy(box: Box, card: Box, frame: Box): Position {
  const { x, y } = box;
  if (y >= card.y + card.height - 1) return { x, y: y + frame.y + frame.height - card.y - card.height };
  if (y + box.height <= card.y + 1) return { x, y: y - (card.y - frame.y) };
  if (x + box.width / 2 > card.x + card.width / 2) return { x: x + frame.x + frame.width - card.x - card.width, y };
  return { x: x - (card.x - frame.x), y };
}

function boxesOf(ids: readonly string[], boxOf: (id: string) => Box | undefined): ReadonlyMap<string, Box> {
  return new Map(
    ids.flatMap((id) => {
      const box = boxOf(id);
      return box ? [[id, box] as const] : [];
    }),
  );
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
