import {
  type ActivityCategory,
  type ActivityId,
  type CampaignGraph,
  type FlowDirection,
  indexGraph,
  type Position,
} from '@fanfare/shared';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';

const GRID = 20;
const MARGIN = 20;
/** Room before a card for the number on an arrow that arrives, and after it for that and the “+” of a free port. */
const ROOM = { down: { before: 40, after: 88 }, right: { before: 60, after: 190 } };
/** How far apart cards in a row stand, and branches of one activity. */
export const BESIDE = { down: 240, right: 100 };
/** Room between cards that follow each other, for the number on the arrow. */
const BETWEEN = { down: 44, right: 170 };

/** Edge of what follows a card along the flow, where the flow comes in: room for the number on the arrow, on the grid. */
export function rowAfter(start: number, length: number, direction: FlowDirection = 'down'): number {
  return start + Math.ceil((length + BETWEEN[direction]) / GRID) * GRID;
}

export function onGrid({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}

/** The place itself when nothing is there, else the nearest free one beside it, across the flow. */
export function freePlace(graph: CampaignGraph, wanted: Position, category: ActivityCategory): Position {
  const across = graph.direction === 'right' ? 'y' : 'x';
  const step = BESIDE[graph.direction ?? 'down'];
  for (let ring = 0; ring < 40; ring += 1) {
    for (const direction of ring === 0 ? [0] : [1, -1]) {
      const place = { ...wanted, [across]: wanted[across] + direction * ring * step };
      if (isFree(graph, place, category)) return place;
    }
  }
  return wanted;
}

function isFree(graph: CampaignGraph, place: Position, category: ActivityCategory): boolean {
  const size = cardSize(category);
  const { activities } = indexGraph(graph);
  const { before, after } = ROOM[graph.direction ?? 'down'];
  const right = graph.direction === 'right';
  return Object.entries(graph.layout).every(([id, other]) => {
    const activity = activities.get(id);
    if (!activity) return true;
    const taken = cardSize(lookOf(activity.type).category);
    return (
      place.x + size.width + (right ? after : MARGIN) <= other.x ||
      other.x + taken.width + (right ? before : MARGIN) <= place.x ||
      place.y + size.height + (right ? MARGIN : after) <= other.y ||
      other.y + taken.height + (right ? MARGIN : before) <= place.y
    );
  });
}

/** Middle of a card across the flow: from the left, or from the top where the flow runs to the right. */
export function middleOf(graph: CampaignGraph, id: ActivityId): number {
  const size = cardSize(lookOf(indexGraph(graph).activities.get(id)?.type ?? '').category);
  const { x, y } = graph.layout[id] ?? { x: 0, y: 0 };
  return graph.direction === 'right' ? y + size.height / 2 : x + size.width / 2;
}
