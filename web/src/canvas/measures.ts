import type { OutboundPort, Position } from '@fanfare/shared';
import { cardSize, type Size } from '../activities/card-size.ts';

/** Measures of the canvas in its own pixels, at 100%. They repeat the tokens, which the geometry cannot read. */
export const GRID = 20;
export const OUTLET_SIZE = 24;
export const HIT_AREA = 24;

const WIDE = cardSize('targeting').width;

/** Where the outbound ports sit on the lower edge, from the left. One main port stays in the middle, its complement beside it. */
export function portOffsets(ports: readonly OutboundPort[], { width }: Size): readonly number[] {
  const middle = width / 2;
  if (ports.length === 2 && ports[0]?.role === 'main' && ports[1]?.role === 'complement') {
    return [middle, middle + (width - middle) * 0.6];
  }
  const gap = Math.min(width < WIDE ? 60 : 40, (width - 32) / Math.max(1, ports.length - 1));
  return ports.map((_, index) => middle + (index - (ports.length - 1) / 2) * gap);
}

/**
 * Where arrows arrive on the upper edge, as distances from its middle: in the order of where they come from,
 * and straight down for the one that comes from above.
 */
export function inboundSlots(sourceXs: readonly number[], middleX: number, { width }: Size): readonly number[] {
  const count = sourceXs.length;
  if (count <= 1) return sourceXs.map(() => 0);
  const gap = Math.min(64, (width - 40) / (count - 1));
  const order = sourceXs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  const above = order.findIndex(({ x }) => Math.abs(x - middleX) < 2);
  const fits = above >= 0 && Math.max(above, count - 1 - above) * gap <= width / 2 - 16;
  const centre = fits ? above : (count - 1) / 2;
  const slots = Array<number>(count).fill(0);
  order.forEach(({ index }, rank) => {
    slots[index] = (rank - centre) * gap;
  });
  return slots;
}

/** Where the “+” of each free port stands, as the middle of it, relative to the card's upper left corner. */
export function freeOutletPlaces(
  offsets: readonly number[],
  free: readonly boolean[],
  size: Size,
): readonly Position[] {
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
