import type { Box, Position } from '@fanfare/shared';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { HIT_AREA, OUTLET_SIZE } from './measures.ts';

/** Where an arrow leaves one card and arrives at another; undefined when the card has no such port. */
export function arrowEnds(
  edge: CanvasEdge,
  source: CanvasNode,
  target: CanvasNode,
): { readonly from: Position; readonly to: Position } | undefined {
  const handle = source.handles?.find((one) => one.type === 'source' && one.id === edge.sourceHandle);
  if (!handle) return undefined;
  const { bend = 'middle', slot = 0, direction = 'down' } = edge.data ?? {};
  const from = { x: source.position.x + handle.x + HIT_AREA / 2, y: source.position.y + handle.y + HIT_AREA / 2 };
  const box = boxOf(target);
  const to =
    direction === 'right'
      ? arrival(from.y, { x: box.x, y: box.y + box.height / 2 + slot }, bend, 'y')
      : arrival(from.x, { x: box.x + box.width / 2 + slot, y: box.y }, bend, 'x');
  return { from, to };
}

/** A “+” beside the flow is reached from the side. */
function arrival(from: number, at: Position, bend: string, across: 'x' | 'y'): Position {
  if (bend !== 'side') return at;
  const beside = Math.sign(from - at[across]) * (OUTLET_SIZE / 2);
  return across === 'x'
    ? { x: at.x + beside, y: at.y + OUTLET_SIZE / 2 }
    : { x: at.x + OUTLET_SIZE / 2, y: at.y + beside };
}

/** Where a thing lies on the canvas. */
export function boxOf({ position, width = 0, height = 0 }: CanvasNode): Box {
  return { ...position, width, height };
}
