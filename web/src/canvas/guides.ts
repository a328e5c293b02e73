import { type Box, boundsOf, type Position } from '@fanfare/shared';

/** A thin line that shows what a dragged card lines up with: at one coordinate, from one end to the other. */
export interface Guide {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Guided {
  /** How much further the things have to move to line up. */
  readonly by: Position;
  readonly upright: Guide | undefined;
  readonly level: Guide | undefined;
}

/** Cards further away than this are not lined up with. */
const REACH = 900;

interface Axis {
  readonly at: 'x' | 'y';
  readonly length: 'width' | 'height';
}

const ACROSS: Axis = { at: 'x', length: 'width' };
const DOWN: Axis = { at: 'y', length: 'height' };

/** What things in a box line up with among others: the nearest edge or middle line within `tolerance`, in each direction. */
export function guidesFor(moving: Box, others: readonly Box[], tolerance: number): Guided {
  const upright = nearest(moving, others, ACROSS, DOWN, tolerance);
  const level = nearest(moving, others, DOWN, ACROSS, tolerance);
  const by = { x: upright?.by ?? 0, y: level?.by ?? 0 };
  const placed = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
  return {
    by,
    upright: upright && guideThrough(upright.at, [placed, upright.box], DOWN),
    level: level && guideThrough(level.at, [placed, level.box], ACROSS),
  };
}

function nearest(moving: Box, others: readonly Box[], axis: Axis, cross: Axis, tolerance: number) {
  let best: { readonly by: number; readonly at: number; readonly box: Box } | undefined;
  for (const box of others) {
    if (Math.abs(box[cross.at] - moving[cross.at]) > REACH) continue;
    const theirs = lines(box, axis);
    lines(moving, axis).forEach((own, index) => {
      const at = theirs[index] ?? own;
      const by = at - own;
      if (Math.abs(by) <= tolerance && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at, box };
    });
  }
  return best;
}

/** The middle first: of two that are as near, cards of unlike sizes are meant to share it. */
function lines(box: Box, { at, length }: Axis): readonly number[] {
  return [box[at] + box[length] / 2, box[at], box[at] + box[length]];
}

function guideThrough(at: number, boxes: readonly Box[], along: Axis): Guide {
  const all = boundsOf(boxes);
  return { at, from: all[along.at], to: all[along.at] + all[along.length] };
}
