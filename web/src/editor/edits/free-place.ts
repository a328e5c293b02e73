import { type ActivityCategory, type ActivityId, type CampaignGraph, indexGraph, type Position } from '@fanfare/shared';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';

const GRID = 20;
const MARGIN = 20;
/** Room for the number on an arrow that arrives. */
const ABOVE = 40;
/** Room for the number and the “+” of a port that leads nowhere yet. */
const BELOW = 88;
const SIDEWAYS = 240;

/** Upper edge of what follows an activity at `y`: room for the number on the arrow, on the grid. */
export function rowAfter(y: number, height: number): number {
  return y + Math.ceil((height + 44) / GRID) * GRID;
}

export function onGrid({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}

/** The place itself when nothing is there, else the nearest free one beside it. */
export function freePlace(graph: CampaignGraph, wanted: Position, category: ActivityCategory): Position {
  for (let ring = 0; ring < 40; ring += 1) {
    for (const direction of ring === 0 ? [0] : [1, -1]) {
      const place = { x: wanted.x + direction * ring * SIDEWAYS, y: wanted.y };
      if (isFree(graph, place, category)) return place;
    }
  }
  return wanted;
}

function isFree(graph: CampaignGraph, place: Position, category: ActivityCategory): boolean {
  const size = cardSize(category);
  const { activities } = indexGraph(graph);
  return Object.entries(graph.layout).every(([id, other]) => {
    const activity = activities.get(id);
    if (!activity) return true;
    const taken = cardSize(lookOf(activity.type).category);
    return (
      place.x + size.width + MARGIN <= other.x ||
      other.x + taken.width + MARGIN <= place.x ||
      place.y + size.height + BELOW <= other.y ||
      other.y + taken.height + ABOVE <= place.y
    );
  });
}

/** Middle of a card, from the left. */
export function middleOf(graph: CampaignGraph, id: ActivityId): number {
  const activity = indexGraph(graph).activities.get(id);
  return (graph.layout[id]?.x ?? 0) + cardSize(lookOf(activity?.type ?? '').category).width / 2;
}
