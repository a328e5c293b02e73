import { useEffect } from 'react';
import { i18n } from '../i18n/i18n.ts';

const ORDER = ['topbar', 'palette', 'canvas', 'outline', 'inspector', 'strip'];
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]';

/** Moves the focus to the next or previous region of the editor, round and round. */
export function focusRegion(direction: 1 | -1): void {
  const notifications = `[aria-label="${i18n.t('notifications', { ns: 'ui' })}"]`;
  const selectors = [...ORDER.map((name) => `[data-region="${name}"]`), notifications];
  const regions = selectors.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
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

/**
 * F6 goes from region to region, also out of a field that is being typed in and before the notifications take it
 * for themselves; so it is not left to the table of keys.
 */
export function useRegionKey(): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      focusRegion(event.shiftKey ? -1 : 1);
    }
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}
