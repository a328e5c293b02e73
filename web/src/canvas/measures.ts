import type { FlowDirection, OutboundPort, Position } from '@fanfare/shared';
import { cardSize, type Size } from '../activities/card-size.ts';

/** Measures of the canvas in its own pixels, at 100%. They repeat the tokens, which the geometry cannot read. */
export const GRID = 20;
export const OUTLET_SIZE = 24;
export const HIT_AREA = 24;
/** The card of a collapsed group, as small as it gets. */
const GROUP_CARD: Size = { width: 240, height: 64 };
/** How far apart arrows from one card arrive at another, so that their numbers stand side by side; and how many do. */
export const SIDE_BY_SIDE_GAP = { down: 130, right: 26 };
const SIDE_BY_SIDE = 4;

const WIDE = cardSize('targeting').width;

/** How far apart ports and arrivals lie on the edge of a card, at most, and how far from its corners. */
const PORT_GAP = { down: 40, narrow: 60, right: 18 };
const ARRIVAL_GAP = { down: 64, right: 16 };
const CORNER = { down: 16, right: 8 };

/** Length of the edges of a card that the flow crosses. */
function edgeLength({ width, height }: Size, direction: FlowDirection): number {
  return direction === 'right' ? height : width;
}

/**
 * Where the outbound ports sit on the edge where the flow leaves, from the left or the top. One main port stays in the
 * middle, its complement beside it.
 */
export function portOffsets(
  ports: readonly OutboundPort[],
  size: Size,
  direction: FlowDirection = 'down',
): readonly number[] {
  const length = edgeLength(size, direction);
  const middle = length / 2;
  if (ports.length === 2 && ports[0]?.role === 'main' && ports[1]?.role === 'complement') {
    return [middle, middle + (length - middle) * 0.6];
  }
  const widest = direction === 'down' && size.width < WIDE ? PORT_GAP.narrow : PORT_GAP[direction];
  const gap = Math.min(widest, (length - 2 * CORNER[direction]) / Math.max(1, ports.length - 1));
  return ports.map((_, index) => middle + (index - (ports.length - 1) / 2) * gap);
}

/**
 * Where arrows arrive on the edge where the flow comes in, as distances from its middle: in the order of where they come
 * from, and straight for the one that comes from right before it.
 */
export function inboundSlots(
  sources: readonly number[],
  middle: number,
  size: Size,
  direction: FlowDirection = 'down',
  widest = ARRIVAL_GAP[direction],
): readonly number[] {
  const count = sources.length;
  if (count <= 1) return sources.map(() => 0);
  const length = edgeLength(size, direction);
  const gap = Math.min(widest, (length - 2.5 * CORNER[direction]) / (count - 1));
  const order = sources.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const before = order.findIndex(({ at }) => Math.abs(at - middle) < 2);
  const fits = before >= 0 && Math.max(before, count - 1 - before) * gap <= length / 2 - CORNER[direction];
  const centre = fits ? before : (count - 1) / 2;
  const slots = Array<number>(count).fill(0);
  order.forEach(({ index }, rank) => {
    slots[index] = (rank - centre) * gap;
  });
  return slots;
}

/** Size of the card of a collapsed group at which so many arrows arrive from one other card. */
export function groupCardSize(arriving: number, direction: FlowDirection): Size {
  const room = (Math.min(SIDE_BY_SIDE, arriving) - 1) * SIDE_BY_SIDE_GAP[direction];
  return direction === 'right'
    ? { ...GROUP_CARD, height: Math.max(GROUP_CARD.height, room + 36) }
    : { ...GROUP_CARD, width: Math.max(GROUP_CARD.width, room + 110) };
}

/** Where the “+” of each free port stands, as the middle of it, relative to the card's upper left corner. */
export function freeOutletPlaces(
  offsets: readonly number[],
  free: readonly boolean[],
  size: Size,
  direction: FlowDirection = 'down',
): readonly Position[] {
  return direction === 'right' ? placesToTheRight(offsets, free, size) : placesBelow(offsets, free, size);
}

function placesBelow(offsets: readonly number[], free: readonly boolean[], size: Size): readonly Position[] {
  const allFree = free.every(Boolean);
  const firstTaken = free.indexOf(false);
  let right = 0;
  let left = 0;
  return offsets.map((offset, index) => {
    if (!free[index]) return { x: offset, y: size.height };
    if (allFree && offsets.length === 1) return { x: offset, y: size.height + 64 };
    if (allFree) return { x: size.width / 2 + (index - (offsets.length - 1) / 2) * 156, y: size.height + 88 };
    if (index < firstTaken) {
      left += 1;
      return { x: -150, y: size.height + 20 + (left - 1) * 30 };
    }
    right += 1;
    return { x: size.width + 150, y: size.height + 20 + (right - 1) * 30 };
  });
}

function placesToTheRight(offsets: readonly number[], free: readonly boolean[], size: Size): readonly Position[] {
  const allFree = free.every(Boolean);
  const firstTaken = free.indexOf(false);
  let above = 0;
  let below = 0;
  return offsets.map((offset, index) => {
    if (!free[index]) return { x: size.width, y: offset };
    if (allFree && offsets.length === 1) return { x: size.width + 160, y: offset };
    if (allFree) return { x: size.width + 176, y: size.height / 2 + (index - (offsets.length - 1) / 2) * 34 };
    if (index < firstTaken) {
      above += 1;
      return { x: size.width + 176, y: -18 - (above - 1) * 30 };
    }
    below += 1;
    return { x: size.width + 176, y: size.height + 18 + (below - 1) * 30 };
  });
}
