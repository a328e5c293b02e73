/** The stops of the tour: the part of the page each one tells about, or what stands in for it. */
export const tourSteps = [
  { name: 'palette', targets: ['[data-region="palette"]'], side: 'right' },
  { name: 'canvas', targets: ['[data-region="canvas"] .count-label', '[data-region="canvas"]'], side: 'bottom' },
  { name: 'inspector', targets: ['[data-region="inspector"]'], side: 'left' },
  { name: 'strip', targets: ['[data-region="strip"]'], side: 'top' },
  { name: 'topbar', targets: ['[data-region="topbar"]'], side: 'bottom' },
] as const;

/** The part of the page a stop is at now; null where there is none, and the stop is left out. */
export function tourTarget({ targets }: (typeof tourSteps)[number]): Element | null {
  for (const target of targets) {
    const found = document.querySelector(target);
    if (found) return found;
  }
  return null;
}
