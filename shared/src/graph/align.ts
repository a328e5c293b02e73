import type { Position } from './graph.ts';

/** A card on the canvas: its upper left corner and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
/** The edge or middle line that boxes are put on; centre is across, middle is up and down. */
export type Alignment = (typeof alignments)[number];

/** New places for boxes so that they share an edge or a middle line: the outermost edge, or the middle of all. */
export function aligned(boxes: ReadonlyMap<string, Box>, how: Alignment): Record<string, Position> {
  const all = boundsOf([...boxes.values()]);
  const place = (box: Box): Position => {
    switch (how) {
      case 'left':
        return { x: all.x, y: box.y };
      case 'centre':
        return { x: Math.round(all.x + (all.width - box.width) / 2), y: box.y };
      case 'right':
        return { x: all.x + all.width - box.width, y: box.y };
      case 'top':
        return { x: box.x, y: all.y };
      case 'middle':
        return { x: box.x, y: Math.round(all.y + (all.height - box.height) / 2) };
      case 'bottom':
        return { x: box.x, y: all.y + all.height - box.height };
    }
  };
  return Object.fromEntries([...boxes].map(([id, box]) => [id, place(box)]));
}

/** New places so that the gaps between neighbouring boxes are equal; the outermost two stay where they are. */
export function distributed(boxes: ReadonlyMap<string, Box>, along: 'across' | 'down'): Record<string, Position> {
  const [start, length] = along === 'across' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const order = [...boxes].sort(([, one], [, other]) => one[start] - other[start]);
  const all = boundsOf([...boxes.values()]);
  const taken = order.reduce((sum, [, box]) => sum + box[length], 0);
  const gap = (all[length] - taken) / Math.max(1, order.length - 1);
  let next = all[start];
  return Object.fromEntries(
    order.map(([id, box]) => {
      const at = { x: box.x, y: box.y, [start]: Math.round(next) };
      next += box[length] + gap;
      return [id, at];
    }),
  );
}

/** The smallest box around all of them; nowhere and without size when there are none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
