import { type RefObject, useEffect } from 'react';

/**
 * Marks a row that scrolls sideways with `data-hidden-start` and `data-hidden-end` where something of it is out of view.
 */
export function useHiddenEnds(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const row = ref.current;
    if (!row) return undefined;
    const look = () => {
      const from = Math.abs(row.scrollLeft);
      row.toggleAttribute('data-hidden-start', from > 1);
      row.toggleAttribute('data-hidden-end', from + row.clientWidth < row.scrollWidth - 1);
    };
    const sizes = new ResizeObserver(look);
    const watch = () => {
      sizes.disconnect();
      for (const element of [row, ...row.children]) sizes.observe(element);
    };
    const children = new MutationObserver(watch);
    watch();
    children.observe(row, { childList: true });
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, [ref]);
}
