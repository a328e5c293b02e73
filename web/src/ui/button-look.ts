import { classNames } from './class-names.ts';

export type ButtonKind = 'default' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const KINDS: Record<ButtonKind, string> = {
  default:
    'border-line-strong bg-surface text-text not-data-disabled:hover:bg-hover not-data-disabled:active:bg-pressed data-popup-open:bg-hover',
  primary:
    'border-accent bg-accent text-on-accent not-data-disabled:hover:bg-accent-hover not-data-disabled:hover:border-accent-hover',
  quiet:
    'border-transparent bg-transparent text-text-muted not-data-disabled:hover:bg-hover not-data-disabled:hover:text-text not-data-disabled:active:bg-pressed data-popup-open:bg-hover',
  danger:
    'border-line-strong bg-surface text-danger-text not-data-disabled:hover:bg-danger-soft not-data-disabled:active:bg-danger-soft',
};

const SIZES: Record<ButtonSize, string> = {
  md: 'h-(--control-height) px-3',
  sm: 'h-(--control-height-sm) px-[9px] text-xs',
};

const ICON_SIZES: Record<ButtonSize, string> = {
  md: 'size-(--control-height)',
  sm: 'size-(--control-height-sm)',
};

/** The classes of a button, also for links and triggers that look like one. */
export function buttonLook(kind: ButtonKind = 'default', size: ButtonSize = 'md', iconOnly = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none',
    'transition-colors duration-(--duration-fast) ease-out no-underline',
    'data-disabled:text-text-disabled',
    kind !== 'quiet' && 'data-disabled:border-line-strong data-disabled:bg-surface',
    'aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
    KINDS[kind],
    iconOnly ? ICON_SIZES[size] : SIZES[size],
  );
}
