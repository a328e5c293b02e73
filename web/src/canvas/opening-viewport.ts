import type { Box } from '@fanfare/shared';

/** What floats above the canvas at each side, in screen pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Above this zoom a campaign is shown whole when it opens: cards and numbers can still be told. */
const WHOLE = 0.4;
/** The zoom at which a larger one begins to be read. */
const READABLE = 0.6;

/**
 * Where to look at a campaign that opens: all of it, or, where that would be too small, as much as is readable from its
 * first activity on, without empty canvas beside it. `drawn` is around everything, `first` around the first activity, both
 * in canvas units; `size` is the canvas on the screen.
 */
export function openingViewport(
  drawn: Box,
  first: Box,
  size: { readonly width: number; readonly height: number },
  padding: Padding,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const across = Math.max(1, size.width - padding.left - padding.right);
  const down = Math.max(1, size.height - padding.top - padding.bottom);
  const whole = Math.min(1, across / Math.max(1, drawn.width), down / Math.max(1, drawn.height));
  const zoom = whole >= WHOLE ? whole : READABLE;
  const left = startOf(drawn.x, drawn.width, first.x + first.width / 2, across / zoom);
  const top = startOf(drawn.y, drawn.height, first.y + first.height / 2, down / zoom);
  return { x: padding.left - left * zoom, y: padding.top - top * zoom, zoom };
}

/** Where the view starts along one axis: around all of it if it fits, else around the middle of what comes first. */
function startOf(start: number, length: number, middle: number, seen: number): number {
  if (length <= seen) return start - (seen - length) / 2;
  return Math.min(Math.max(start, middle - seen / 2), start + length - seen);
}
