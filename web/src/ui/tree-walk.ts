import type { TreeItem } from './tree-item.ts';

export interface VisibleItem {
  readonly item: TreeItem;
  /** 1 at the root. */
  readonly level: number;
  /** The place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  readonly parent: string | undefined;
}

export type TreeMove =
  | { readonly kind: 'focus'; readonly to: string }
  | { readonly kind: 'toggle'; readonly open: boolean }
  | { readonly kind: 'choose' };

/** The items in view from top to bottom: all roots, and the children of what is open. */
export function visibleItems(
  items: readonly TreeItem[],
  expanded: ReadonlySet<string>,
  level = 1,
  parent?: string,
): VisibleItem[] {
  return items.flatMap((item, index) => [
    { item, level, position: index + 1, siblings: items.length, parent },
    ...(item.children && expanded.has(item.id) ? visibleItems(item.children, expanded, level + 1, item.id) : []),
  ]);
}

/** What a key does on an item, by the pattern of trees; undefined for keys that mean nothing there. */
export function treeMove(
  key: string,
  at: VisibleItem,
  visible: readonly VisibleItem[],
  expanded: ReadonlySet<string>,
): TreeMove | undefined {
  const index = visible.indexOf(at);
  const parent = at.item.children?.length ? expanded.has(at.item.id) : undefined;
  if (key === 'ArrowDown') return focus(visible[index + 1]);
  if (key === 'ArrowUp') return focus(visible[index - 1]);
  if (key === 'Home') return focus(visible[0]);
  if (key === 'End') return focus(visible.at(-1));
  if (key === 'Enter' || key === ' ') return { kind: 'choose' };
  if (key === 'ArrowRight') {
    if (parent === undefined) return undefined;
    return parent ? focus(visible[index + 1]) : { kind: 'toggle', open: true };
  }
  if (key === 'ArrowLeft') {
    if (parent) return { kind: 'toggle', open: false };
    return at.parent === undefined ? undefined : { kind: 'focus', to: at.parent };
  }
  return undefined;
}

function focus(entry: VisibleItem | undefined): TreeMove | undefined {
  return entry ? { kind: 'focus', to: entry.item.id } : undefined;
}
