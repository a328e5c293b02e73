import { type Box, boundsOf, type CampaignGraph, indexGraph, type Position } from '@fanfare/shared';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';

const GRID = 20;
/** Room around a card for numbers, arrows and what stands at free ports. */
const AROUND = 40;
const TRIES = 60;

/**
 * How far a graph must be moved so that the middle of its upper edge comes to a place, or beside it where something
 * stands there already: nothing of it lies over what is drawn.
 */
export function placeBlock(graph: CampaignGraph, added: CampaignGraph, wanted: Position): Position {
  const own = blocksOf(added);
  if (own.length === 0) return { x: 0, y: 0 };
  const box = boundsOf(own);
  const start = { x: onGrid(wanted.x - box.x - box.width / 2), y: onGrid(wanted.y - box.y) };
  const taken = blocksOf(graph);
  for (let ring = 0; ring < TRIES; ring += 1) {
    for (const direction of ring === 0 ? [0] : [1, -1]) {
      const by = { x: start.x + direction * ring * GRID * 3, y: start.y };
      if (own.every((one) => taken.every((other) => apart(one, by, other)))) return by;
    }
  }
  const all = boundsOf(taken);
  return { x: start.x, y: onGrid(all.y + all.height + AROUND * 2 - box.y) };
}

function blocksOf(graph: CampaignGraph): readonly Box[] {
  const { activities } = indexGraph(graph);
  const cards = Object.entries(graph.layout).flatMap(([id, place]) => {
    const activity = activities.get(id);
    return activity ? [{ ...place, ...cardSize(lookOf(activity.type).category) }] : [];
  });
  return [...cards, ...(graph.notes ?? []).map(({ at, size }) => ({ ...at, ...size }))];
}

function apart(one: Box, by: Position, other: Box): boolean {
  const [x, y] = [one.x + by.x, one.y + by.y];
  return (
    x + one.width + AROUND <= other.x ||
    other.x + other.width + AROUND <= x ||
    y + one.height + AROUND <= other.y ||
    other.y + other.height + AROUND <= y
  );
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
