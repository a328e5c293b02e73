import type { StoredFilter } from '@fanfare/shared';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { useFilterChanges } from './use-filter-changes.ts';

/** Marks a filter as a favourite of the reader; filled while it is one. */
export function FavouriteStar({ filter }: { readonly filter: StoredFilter }) {
  const { t } = useTranslation('filters');
  const { mark } = useFilterChanges();
  const [wanted, setWanted] = useState<boolean>();
  const on = wanted ?? filter.favourite;
  const name = t('favourite', { name: filter.name });

  async function toggle() {
    setWanted(!on);
    await mark(filter, !on).catch(() => undefined);
    setWanted(undefined);
  }

  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={name}
      title={name}
      onClick={() => void toggle()}
      className="grid size-6 flex-none place-items-center rounded-sm text-text-subtle hover:bg-hover aria-pressed:text-accent-text"
    >
      <Star aria-hidden="true" size={14} className={classNames(on && 'fill-current')} />
    </button>
  );
}
