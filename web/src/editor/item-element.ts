import type { CanvasItem } from './view-store.ts';

/** The mark of an item on its element, by which focus finds it. */
export function itemKey(item: CanvasItem): string {
  return item.kind === 'outlet' ? `outlet:${item.activity}/${item.port}` : `${item.kind}:${item.id}`;
}

/** The element of an item, when it is drawn. */
export function itemElement(item: CanvasItem): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemKey(item))}"]`);
}

const TRIES = 30;

/** Gives the focus to an item once it is drawn; what lies far out of view is drawn only when the view has moved. */
export function focusItem(item: CanvasItem, tries = TRIES): void {
  const element = itemElement(item);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusItem(item, tries - 1));
}
