import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { TreeItem } from './tree-item.ts';
import { treeMove, type VisibleItem, visibleItems } from './tree-walk.ts';

export interface TreeProps {
  readonly label: string;
  readonly items: readonly TreeItem[];
  readonly selected?: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  /** Stands at the end of a row, outside the item itself: a “more” menu. */
  readonly renderRowEnd?: (item: TreeItem) => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>, id: string) => void;
  readonly className?: string;
}

/** Things inside things. One tab stop; arrows walk, right and left open and close, Enter chooses. */
export function Tree(props: TreeProps) {
  const { label, items, selected, onSelect, expanded, onExpandedChange, renderRowEnd, onKeyDown, className } = props;
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const visible = visibleItems(items, expanded);
  const stop = [focused, selected].find((id) => visible.some((entry) => entry.item.id === id)) ?? visible[0]?.item.id;

  function toggle(id: string, open: boolean) {
    const next = new Set(expanded);
    if (open) next.add(id);
    else next.delete(id);
    onExpandedChange(next);
  }

  function handleKey(event: KeyboardEvent<HTMLElement>, entry: VisibleItem) {
    onKeyDown?.(event, entry.item.id);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, entry, visible, expanded);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'choose') onSelect(entry.item.id);
    else if (move.kind === 'toggle') toggle(entry.item.id, move.open);
    else root.current?.querySelector<HTMLElement>(`[data-tree-item="${CSS.escape(move.to)}"]`)?.focus();
  }

  return (
    <div ref={root} role="tree" aria-label={label} className={className}>
      {visible.map((entry) => (
        <div key={entry.item.id} role="none" className="group/tree flex items-center">
          <div
            role="treeitem"
            tabIndex={entry.item.id === stop ? 0 : -1}
            data-tree-item={entry.item.id}
            aria-label={nameOf(entry.item)}
            aria-level={entry.level}
            aria-posinset={entry.position}
            aria-setsize={entry.siblings}
            aria-selected={entry.item.id === selected}
            aria-expanded={entry.item.children?.length ? expanded.has(entry.item.id) : undefined}
            className={classNames(
              'flex h-8 min-w-0 flex-1 items-center gap-1.5 rounded-sm pr-2 -outline-offset-2 select-none hover:bg-hover',
              entry.item.id === selected && 'bg-accent-soft font-medium text-accent-text',
            )}
            style={{ paddingLeft: `${(entry.level - 1) * 16 + 4}px` }}
            onFocus={() => setFocused(entry.item.id)}
            onKeyDown={(event) => handleKey(event, entry)}
            onClick={() => onSelect(entry.item.id)}
          >
            <Twist entry={entry} open={expanded.has(entry.item.id)} onToggle={(open) => toggle(entry.item.id, open)} />
            {entry.item.icon ? <Icon of={entry.item.icon} size={15} className="text-text-subtle" /> : null}
            <span className="min-w-0 flex-1 truncate" title={entry.item.label}>
              {entry.item.label}
            </span>
            {entry.item.detail ? (
              <span className="tabular text-xs font-normal text-text-subtle">{entry.item.detail}</span>
            ) : null}
            {renderRowEnd ? <RowEnd>{renderRowEnd(entry.item)}</RowEnd> : null}
          </div>
        </div>
      ))}
    </div>
  );
}

function nameOf({ label, detail }: TreeItem): string {
  return typeof detail === 'number' || typeof detail === 'string' ? `${label} ${detail}` : label;
}

/** What stands at the end of a row; its clicks and keys are its own, not the row's. */
function RowEnd({ children }: { readonly children: ReactNode }) {
  return (
    <span
      role="presentation"
      className="-mr-2 flex flex-none"
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </span>
  );
}

interface TwistProps {
  readonly entry: VisibleItem;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** Opens and closes with the pointer; the keyboard uses right and left on the item itself. */
function Twist({ entry, open, onToggle }: TwistProps) {
  if (!entry.item.children?.length) return <span className="w-6 flex-none" />;
  return (
    <span
      aria-hidden="true"
      className="grid size-6 flex-none place-items-center rounded-sm hover:bg-pressed"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(!open);
      }}
    >
      <Icon of={ChevronRight} size={14} className={open ? 'rotate-90' : ''} />
    </span>
  );
}
