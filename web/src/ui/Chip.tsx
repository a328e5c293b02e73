import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'accent' | 'unknown' | 'outline';

const TONES: Record<Tone, string> = {
  neutral: 'bg-flow-soft text-flow-text font-medium',
  success: 'bg-success-soft text-success-text font-medium',
  warning: 'bg-warning-soft text-warning-text font-medium',
  danger: 'bg-danger-soft text-danger-text font-medium',
  info: 'bg-info-soft text-info-text font-medium',
  accent: 'bg-accent-soft text-accent-text font-medium',
  unknown: 'bg-unknown-soft text-unknown-text font-medium',
  outline: 'inset-ring inset-ring-line-strong text-text-muted',
};

export interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: IconGlyph | undefined;
  readonly title?: string | undefined;
  readonly className?: string;
  /** Shows a cross; `removeName` says what goes. */
  readonly onRemove?: (() => void) | undefined;
  readonly removeName?: string;
  readonly children: ReactNode;
}

/** A state or a label in a word; the mark only repeats it. */
export function Chip({ tone = 'neutral', icon, title, className, onRemove, removeName, children }: ChipProps) {
  const { t } = useTranslation('ui');
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex h-[22px] max-w-full items-center gap-[5px] rounded-full px-2 text-xs whitespace-nowrap forced-colors:border',
        onRemove && 'h-6 pr-0',
        TONES[tone],
        className,
      )}
    >
      {icon ? <Icon of={icon} size={13} /> : null}
      <span className="truncate">{children}</span>
      {onRemove ? (
        <button
          type="button"
          aria-label={t('remove', { name: removeName ?? '' })}
          onClick={onRemove}
          className="grid size-6 flex-none place-items-center rounded-full hover:bg-hover"
        >
          <Icon of={X} size={12} />
        </button>
      ) : null}
    </span>
  );
}
