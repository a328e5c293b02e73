import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { useAfter } from './use-after.ts';

export interface LoadingLinesProps {
  /** How many lines the final shape has. */
  readonly lines?: number;
  /** What is being loaded, for screen readers; “Loading” when left out. */
  readonly name?: string;
  /** Offered with a sentence after five seconds. */
  readonly onCancel?: () => void;
  readonly className?: string;
}

const WIDTHS = ['w-[62%]', 'w-[84%]', 'w-[47%]', 'w-[73%]', 'w-[55%]'] as const;

/** Nothing for 150 ms, then grey lines; after 5 s a sentence and a way to stop. */
export function LoadingLines({ lines = 3, name, onCancel, className }: LoadingLinesProps) {
  const { t } = useTranslation('ui');
  const visible = useAfter(150);
  const long = useAfter(5000);
  if (!visible) return null;
  return (
    <output className={classNames('grid gap-2 p-3', className)}>
      <span className="sr-only">{name ?? t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          aria-hidden="true"
          className={classNames('h-2.5 rounded-full bg-hover', WIDTHS[line % WIDTHS.length])}
        />
      ))}
      {long ? (
        <span className="flex items-center gap-3 pt-1 text-xs text-text-muted">
          {t('takesLonger')}
          {onCancel ? (
            <Button size="sm" onClick={onCancel}>
              {t('cancel')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </output>
  );
}
