import { useView } from '../EditorContext.tsx';
import { itemKey } from '../item-element.ts';
import { type CanvasItem, sameItem } from '../view-store.ts';

/** What a search says of an item: the hit the reader is at, another hit, or none; undefined while nothing is searched. */
export type FoundMark = 'here' | 'hit' | 'other' | undefined;

/** How an item is drawn while something is searched for. */
export function useFoundMark(item: CanvasItem): FoundMark {
  return useView(({ found }) => {
    if (!found) return undefined;
    if (sameItem(found.items[found.at], item)) return 'here';
    return found.keys.has(itemKey(item)) ? 'hit' : 'other';
  });
}
