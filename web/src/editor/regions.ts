import { useEffect } from 'react';

const ORDER = ['topbar', 'palette', 'canvas', 'inspector', 'strip'];
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]';

/** Moves the focus to the next or previous region of the editor, round and round. */
export function focusRegion(direction: 1 | -1): void {
  const regions = ORDER.flatMap((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? []);
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const start = current < 0 && direction < 0 ? 0 : current;
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(start + direction * step + regions.length * step) % regions.length];
    const target =
      region?.querySelector<HTMLElement>('[data-item][tabindex="0"]') ?? region?.querySelector<HTMLElement>(FOCUSABLE);
    if (!target) continue;
    target.focus();
    return;
  }
}

/** F6 goes from region to region, also out of a field that is being typed in; so it is not left to the table of keys. */
export function useRegionKey(): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      focusRegion(event.shiftKey ? -1 : 1);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
