import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';

export interface PagerProps {
  /** Counted from 0. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPageChange: (page: number) => void;
  /** The whole sentence, “1 to 11 of 48 campaigns”; made of numbers alone when left out. */
  readonly summary?: (range: { first: number; last: number; total: number }) => string;
  /** Stands at the right: the zone of the times, for instance. */
  readonly end?: ReactNode;
}

/** The foot of a table: what part of it is shown, and the way to the others. */
export function Pager({ page, pageSize, total, onPageChange, summary, end }: PagerProps) {
  const { t } = useTranslation('ui');
  const first = total === 0 ? 0 : page * pageSize + 1;
  const last = Math.min(total, (page + 1) * pageSize);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-xs text-text-muted">
      <span className="flex items-center gap-2">
        <output className="tabular">
          {summary ? summary({ first, last, total }) : t('pageRange', { first, last, total })}
        </output>
        {pages > 1 ? (
          <span className="flex">
            <IconButton
              icon={ChevronLeft}
              size="sm"
              name={t('previousPage')}
              disabled={page === 0}
              onClick={() => onPageChange(page - 1)}
            />
            <IconButton
              icon={ChevronRight}
              size="sm"
              name={t('nextPage')}
              disabled={page >= pages - 1}
              onClick={() => onPageChange(page + 1)}
            />
          </span>
        ) : null}
      </span>
      {end ? <span>{end}</span> : null}
    </div>
  );
}
