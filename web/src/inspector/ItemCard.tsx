import type { ReactNode } from 'react';
import { ItemBox } from './ItemBox.tsx';
import { ItemMenu } from './ItemMenu.tsx';

export interface ItemCardProps {
  /** Heading, and name of the card for those who hear it. */
  readonly title: string;
  readonly readOnly: boolean;
  /** Set where the order of the items matters. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One item of a list of settings, with what moves and removes it. */
export function ItemCard({ title, readOnly, onMove, onRemove, children }: ItemCardProps) {
  return (
    <ItemBox name={title}>
      <header className="flex min-h-6 items-center gap-1.5">
        <h4 className="min-w-0 flex-1 truncate text-xs font-medium" title={title}>
          {title}
        </h4>
        {readOnly ? null : <ItemMenu size="sm" label={title} onMove={onMove} onRemove={onRemove} />}
      </header>
      {children}
    </ItemBox>
  );
}
