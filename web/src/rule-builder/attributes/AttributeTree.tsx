import type { Catalog, PickedAttribute } from '@fanfare/shared';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { TreeItem } from '../../ui/tree-item.ts';
import { treeMove, type VisibleItem, visibleItems } from '../../ui/tree-walk.ts';
import { AttributeRow } from './AttributeRow.tsx';
import { AttributeValues } from './AttributeValues.tsx';
import { type AttributeNode, childrenOf } from './attribute-node.ts';

export interface AttributeTreeProps {
  readonly catalog: Catalog;
  /** The roots of the tree: what was added on the way, and the table. */
  readonly roots: readonly AttributeNode[];
  /** Shown instead of the tree: what was found, or kept. */
  readonly flat: readonly AttributeNode[] | undefined;
  readonly label: string;
  readonly readOnly: boolean;
  readonly picked: {
    readonly isFavourite: (attribute: PickedAttribute) => boolean;
    readonly mark: (attribute: PickedAttribute, favourite: boolean) => void;
  };
  readonly onAdd: (picked: PickedAttribute, value?: string) => void;
}

/** Attributes and links; what is behind a link is only looked up when it is opened. Enter adds, F marks, V shows the values. */
export function AttributeTree(props: AttributeTreeProps) {
  const { catalog, roots, flat, label, readOnly, picked, onAdd } = props;
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(roots.map((root) => root.id)));
  const [shown, setShown] = useState<{ node: AttributeNode; anchor: Element | null }>();
  const nodes = new Map<string, AttributeNode>();
  const items = (flat ?? roots).map((node) => itemOf(catalog, node, expanded, nodes));
  const visible = visibleItems(items, expanded);
  const stop = visible.some(({ item }) => item.id === focused) ? focused : visible[0]?.item.id;

  const elementOf = (id: string) =>
    tree.current?.querySelector<HTMLElement>(`[data-tree-item="${CSS.escape(id)}"]`) ?? null;

  function toggle(id: string) {
    setExpanded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  function press(event: KeyboardEvent<HTMLElement>, entry: VisibleItem, node: AttributeNode) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === 'f' && canMark(node)) {
      event.preventDefault();
      picked.mark(node.picked, !picked.isFavourite(node.picked));
      return;
    }
    if (event.key.toLowerCase() === 'v' && node.column) {
      event.preventDefault();
      setShown({ node, anchor: event.currentTarget });
      return;
    }
    const move = treeMove(event.key, entry, visible, expanded);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'focus') {
      elementOf(move.to)?.focus();
    } else if (move.kind === 'toggle' || !canMark(node)) toggle(node.id);
    else if (!readOnly) onAdd(node.picked);
  }

  return (
    <div ref={tree} role="tree" aria-label={label} hidden={visible.length === 0}>
      {visible.map((entry) => {
        const node = nodes.get(entry.item.id);
        if (!node) return null;
        const canOpen = entry.item.children !== undefined;
        return (
          <AttributeRow
            key={node.id}
            node={node}
            entry={entry}
            open={canOpen ? expanded.has(node.id) : undefined}
            stop={node.id === stop}
            showTrail={flat !== undefined}
            readOnly={readOnly}
            favourite={canMark(node) ? picked.isFavourite(node.picked) : undefined}
            onFocus={() => setFocused(node.id)}
            onKeyDown={(event) => press(event, entry, node)}
            onToggle={() => toggle(node.id)}
            onAdd={() => (readOnly ? undefined : onAdd(node.picked))}
            onMark={(favourite) => picked.mark(node.picked, favourite)}
            onValues={node.column ? () => setShown({ node, anchor: elementOf(node.id) }) : undefined}
          />
        );
      })}
      {shown ? (
        <AttributeValues
          catalog={catalog}
          node={shown.node}
          anchor={shown.anchor}
          onClose={() => setShown(undefined)}
          onPick={readOnly ? undefined : (value) => onAdd(shown.node.picked, value)}
        />
      ) : null}
    </div>
  );
}

/** Columns and links to many rows are what a condition can be about. */
function canMark(node: AttributeNode): boolean {
  return node.column !== undefined || node.link === 'many';
}

function itemOf(
  catalog: Catalog,
  node: AttributeNode,
  expanded: ReadonlySet<string>,
  nodes: Map<string, AttributeNode>,
): TreeItem {
  nodes.set(node.id, node);
  if (node.column) return { id: node.id, label: node.label };
  const closed = { id: `${node.id} inside`, label: '' };
  const children = expanded.has(node.id)
    ? childrenOf(catalog, node).map((child) => itemOf(catalog, child, expanded, nodes))
    : [closed];
  return { id: node.id, label: node.label, children };
}
