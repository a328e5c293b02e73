import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

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
  const { t } = useTranslation(['inspector', 'targeting']);
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-2.5 rounded-md border border-line p-2.5">
      <header className="flex min-h-6 items-center gap-1.5">
        <h4 className="min-w-0 flex-1 truncate text-xs font-medium" title={title}>
          {title}
        </h4>
        {readOnly ? null : (
          <Menu
            trigger={<IconButton size="sm" icon={Ellipsis} name={t('subsetMenu', { label: title })} />}
            entries={[
              ...(onMove
                ? [
                    { id: 'up', label: t('moveUp'), onSelect: () => onMove(-1) },
                    { id: 'down', label: t('moveDown'), onSelect: () => onMove(1) },
                  ]
                : []),
              { id: 'remove', label: t('targeting:remove'), danger: true, onSelect: onRemove },
            ]}
          />
        )}
      </header>
      {children}
    </section>
  );
}
