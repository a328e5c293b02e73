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

/** Counts the wishes for the focus: only the latest holds. */
let wishes = 0;

/** Gives the focus to an item once it is drawn; what lies far out of view is drawn only when the view has moved. */
export function focusItem(item: CanvasItem): void {
  wishes += 1;
  focusWhenDrawn(item, wishes, TRIES);
}

function focusWhenDrawn(item: CanvasItem, wish: number, tries: number): void {
  if (wish !== wishes) return;
  const element = itemElement(item);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(item, wish, tries - 1));
}
