import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

export interface ItemMenuProps {
  /** Name of the item. */
  readonly label: string;
  readonly size?: 'sm';
  /** Set where the order of the items matters. */
  readonly onMove?: ((by: -1 | 1) => void) | undefined;
  readonly onRemove: () => void;
}

/** Moves or removes one item of a list of settings. */
export function ItemMenu({ label, size, onMove, onRemove }: ItemMenuProps) {
  const { t } = useTranslation('inspector');
  const moves = [
    { id: 'up', label: t('moveUp'), onSelect: () => onMove?.(-1) },
    { id: 'down', label: t('moveDown'), onSelect: () => onMove?.(1) },
  ];
  const removal = { id: 'remove', label: t('removeItem'), danger: true, onSelect: onRemove };
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('itemMenu', { label })} {...(size ? { size } : {})} />}
      entries={onMove ? [...moves, { id: 'end', section: [removal] }] : [removal]}
    />
  );
}
