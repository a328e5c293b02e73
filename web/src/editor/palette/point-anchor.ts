import type { Position } from '@fanfare/shared';

/** A point of the screen as something a panel can hang on. */
export function pointAnchor({ x, y }: Position) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
