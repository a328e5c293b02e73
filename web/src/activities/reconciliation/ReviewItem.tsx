import { Check, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { ReviewRow } from './review-rows.ts';

export interface ReviewItemProps {
  readonly row: ReviewRow;
  /** The one of the list that takes the focus from outside. */
  readonly isCurrent: boolean;
  readonly canDecide: boolean;
  readonly onFocus: (accept: boolean) => void;
  readonly onGo: (by: -1 | 1) => void;
  readonly onDecide: (accept: boolean) => void;
}

/** A line beside its best candidate. Letters decide, and arrows go on, while one of its buttons has the focus. */
export function ReviewItem({ row, isCurrent, canDecide, onFocus, onGo, onDecide }: ReviewItemProps) {
  const { t } = useTranslation(['reconciliation', 'editor']);
  const [line, target] = [row.line.join(', '), row.target.join(', ')];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowDown: () => onGo(1),
      ArrowUp: () => onGo(-1),
      a: () => onDecide(true),
      r: () => onDecide(false),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <li
      aria-label={t('candidate', { line, target, score: row.score })}
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5 rounded-md border border-line p-2"
    >
      <table className="w-full table-fixed text-xs">
        <thead>
          <tr className="text-left text-text-muted">
            <th scope="col" className="w-[28%] pr-2 font-medium">
              <span className="tabular font-semibold text-text">{row.score} %</span>
            </th>
            <th scope="col" className="pr-2 font-medium break-words">
              {t('candidateLine')} {line}
            </th>
            <th scope="col" className="font-medium break-words">
              {t('candidateRow')} {target}
            </th>
          </tr>
        </thead>
        <tbody>
          {row.compared.map(({ label, line: own, candidate }, index) => (
            <tr key={index}>
              <th scope="row" className="truncate pr-2 text-left font-normal text-text-muted" title={label}>
                {label}
              </th>
              {[own, candidate].map((value, side) => (
                <td
                  key={side}
                  className={classNames('truncate pr-2', own === candidate && 'text-text-muted')}
                  title={value === null ? undefined : String(value)}
                >
                  {value === null || value === '' ? (
                    <span className="text-text-subtle">{t('editor:people.empty')}</span>
                  ) : (
                    String(value)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {canDecide ? (
        <div className="flex gap-1.5">
          {([true, false] as const).map((accept) => (
            <Button
              key={String(accept)}
              size="sm"
              icon={accept ? Check : X}
              data-decide={accept ? 'accept' : 'reject'}
              tabIndex={isCurrent ? 0 : -1}
              aria-label={accept ? t('acceptName', { line, target }) : t('rejectName', { line, target })}
              onFocus={() => onFocus(accept)}
              onKeyDown={onKeyDown}
              onClick={() => onDecide(accept)}
            >
              {accept ? t('accept') : t('reject')}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}
