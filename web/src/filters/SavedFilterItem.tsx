import type { StoredFilter } from '@fanfare/shared';
import { ChevronRight, Copy, Link2, Lock } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { FavouriteStar } from './FavouriteStar.tsx';
import { usageWords } from './usage-words.ts';

export interface SavedFilterItemProps {
  readonly filter: StoredFilter;
  readonly inWords: string;
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
  readonly onLink: () => void;
  readonly onCopy: () => void;
}

/** One saved filter in the panel; opened it says what it selects and how it can be inserted. */
export function SavedFilterItem(props: SavedFilterItemProps) {
  const { t } = useTranslation('filters');
  const { filter, inWords, open, readOnly, onToggle, onLink, onCopy } = props;
  const id = useId();
  return (
    <li
      aria-labelledby={`${id}-name`}
      className={classNames('rounded-md border', open ? 'border-line' : 'border-transparent')}
    >
      <div className="flex items-start gap-1 pr-1">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-more`}
          onClick={onToggle}
          className="flex min-h-8 min-w-0 flex-1 items-start gap-1.5 rounded-md px-1 py-1 text-left hover:bg-hover"
        >
          <Icon of={ChevronRight} size={13} className={classNames('mt-0.5 text-text-subtle', open && 'rotate-90')} />
          <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)]">
            <span className="flex min-w-0 items-center gap-1 font-strong">
              <span id={`${id}-name`} className="truncate" title={filter.name}>
                {filter.name}
              </span>
              {filter.shared ? null : (
                <span title={t('privateName')} className="text-text-subtle">
                  <Icon of={Lock} size={12} />
                  <span className="sr-only">{t('privateName')}</span>
                </span>
              )}
            </span>
            <span className="truncate text-text-muted">
              {t('used')}: {usageWords(t, filter)} · {t('byOwner', { name: filter.owner })}
            </span>
          </span>
        </button>
        <span className="pt-1">
          <FavouriteStar filter={filter} />
        </span>
      </div>
      {open ? (
        <div id={`${id}-more`} className="grid gap-2 px-2 pt-1 pb-2">
          {filter.description === '' ? null : <p className="wrap-anywhere text-text-muted">{filter.description}</p>}
          <p className="line-clamp-6 rounded-sm bg-sunken px-2 py-1 wrap-anywhere" title={inWords}>
            <span className="sr-only">{t('inWords')}: </span>
            {inWords}
          </p>
          {filter.parameters.length > 0 ? (
            <p className="text-text-muted">
              {t('parameters')}: {filter.parameters.map((one) => one.label).join(', ')}
            </p>
          ) : null}
          {readOnly ? null : (
            <div className="flex flex-wrap gap-x-3 gap-y-2">
              <Insert icon={Link2} label={t('insert')} help={t('insertHelp')} onInsert={onLink} />
              <Insert icon={Copy} label={t('copy')} help={t('copyHelp')} onInsert={onCopy} />
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
}

interface InsertProps {
  readonly icon: typeof Link2;
  readonly label: string;
  readonly help: string;
  readonly onInsert: () => void;
}

function Insert({ icon, label, help, onInsert }: InsertProps) {
  const id = useId();
  return (
    <span className="grid flex-1 content-start justify-items-start gap-1">
      <Button size="sm" icon={icon} onClick={onInsert} aria-describedby={id}>
        {label}
      </Button>
      <span id={id} className="text-text-subtle">
        {help}
      </span>
    </span>
  );
}
