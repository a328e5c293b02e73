import { createContext } from 'react';

/** The drawing all arrows are in. React Flow makes one per arrow: hundreds of pictures for the browser to put together. */
export const ArrowSheetContext = createContext<SVGSVGElement | null>(null);

export function createArrowSheet(): SVGSVGElement {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.setAttribute('class', 'arrow-sheet');
  sheet.setAttribute('aria-hidden', 'true');
  return sheet;
}
