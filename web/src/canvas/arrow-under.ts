import type { TransitionId } from '@fanfare/shared';

/** The arrow or its number under a point of the screen, whatever lies above it. */
export function arrowUnder(x: number, y: number): TransitionId | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const label = element.closest<HTMLElement>('[data-transition]');
    if (label) return label.dataset['transition'];
    const id = element.closest<SVGElement>('[data-arrow]')?.dataset['arrow'];
    if (id !== undefined && !id.startsWith('free:')) return id;
  }
  return undefined;
}
