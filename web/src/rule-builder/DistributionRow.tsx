import { Check } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../i18n/format.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';

/** A value with how many rows hold it; unknown for one that was typed or chosen and stands in no row seen. */
export interface ValueEntry {
  /** As a condition holds it; empty for rows without a value. */
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
  readonly isEmpty: boolean;
  /** What stands in the search now. */
  readonly isTyped: boolean;
}

export interface DistributionRowProps {
  readonly entry: ValueEntry;
  readonly rows: number;
  /** The count of the most frequent value: its bar is the longest. */
  readonly most: number;
}

export const ROW_HEIGHT = 28;

/** A value, its bar, how many rows hold it and their share. */
export function DistributionRow({ entry, rows, most }: DistributionRowProps) {
  return (
    <div className="grid h-7 grid-cols-[minmax(0,1fr)_46px_minmax(3rem,auto)_2.75rem] items-center gap-2 px-1.5 text-sm">
      <Figures {...{ entry, rows, most }} />
    </div>
  );
}

export interface DistributionOptionProps extends DistributionRowProps {
  readonly id: string;
  /** Whether a mark says that it is chosen or not. */
  readonly marks: boolean;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onPick: () => void;
  readonly onPoint: () => void;
}

/** A value to choose. The focus stays in the search above; the line it is at is the active one. */
export function DistributionOption(props: DistributionOptionProps) {
  const { t } = useTranslation('conditions');
  const { id, entry, rows, most, marks, chosen, active, onPick, onPoint } = props;
  const { label, count } = entry;
  const share = shareOf(count, rows);
  const option = {
    role: 'option',
    tabIndex: -1,
    'aria-selected': chosen,
    'aria-label': count === undefined ? label : t('values.option', { value: label, count, share }),
    onMouseMove: onPoint,
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: onPick,
  };
  return (
    <div
      id={id}
      {...option}
      className={classNames(
        'grid h-7 items-center gap-2 rounded-sm px-1.5 text-sm select-none',
        marks
          ? 'grid-cols-[16px_minmax(0,1fr)_46px_minmax(3rem,auto)_2.75rem]'
          : 'grid-cols-[minmax(0,1fr)_46px_minmax(3rem,auto)_2.75rem]',
        active && 'bg-accent-soft',
      )}
    >
      {marks ? <Mark chosen={chosen} /> : null}
      <Figures {...{ entry, rows, most }} />
    </div>
  );
}

function Mark({ chosen }: { readonly chosen: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid size-4 place-items-center rounded-sm border-[1.5px]',
        chosen ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface',
      )}
    >
      {chosen ? <Icon of={Check} size={12} /> : null}
    </span>
  );
}

function Figures({ entry, rows, most }: DistributionRowProps) {
  const { t } = useTranslation('conditions');
  const { label, count, isEmpty, isTyped } = entry;
  return (
    <>
      <span className={classNames('truncate', isEmpty && 'text-text-subtle')} title={label}>
        {label}
      </span>
      <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-hover">
        <span
          className={classNames(
            'block h-full rounded-full',
            (count ?? 0) > 0 && 'min-w-px',
            isEmpty ? 'bg-control' : 'bg-accent',
          )}
          style={{ width: `${most === 0 ? 0 : ((count ?? 0) / most) * 100}%` }}
        />
      </span>
      <span
        className="tabular text-right text-xs whitespace-nowrap"
        title={count === undefined && !isTyped ? t('values.unseenHelp') : undefined}
      >
        {count === undefined ? t(isTyped ? 'values.typed' : 'values.unseen') : formatCount(count)}
      </span>
      <span className="tabular text-right text-xs text-text-muted">{shareOf(count, rows)}</span>
    </>
  );
}

function shareOf(count: number | undefined, rows: number): string {
  return count === undefined || rows === 0 ? '' : formatShare(count / rows);
}
