import { classNames } from './class-names.ts';

export interface SpinnerProps {
  /** The word beside the ring; with reduced motion the ring stands still and the word says it all. */
  readonly word: string;
  readonly hideWord?: boolean;
  readonly size?: number;
  readonly className?: string;
}

/** Work goes on. Never alone: the word belongs to it. */
export function Spinner({ word, hideWord = false, size = 14, className }: SpinnerProps) {
  return (
    <span className={classNames('inline-flex items-center gap-1.5', className)}>
      <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true" className="turning flex-none">
        <path d="M13.5 8A5.5 5.5 0 1 1 8 2.5" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      <span className={hideWord ? 'sr-only' : undefined}>{word}</span>
    </span>
  );
}
