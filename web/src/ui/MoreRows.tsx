import { Button } from './Button.tsx';

export interface MoreRowsProps {
  /** How many are shown of how many. */
  readonly shown: string;
  /** What the button says. */
  readonly more: string;
  readonly busy: boolean;
  /** Fetches the next page; undefined when all rows are there. */
  readonly onMore: (() => void) | undefined;
}

/** The foot of a list that grows page by page. */
export function MoreRows({ shown, more, busy, onMore }: MoreRowsProps) {
  return (
    <div className="flex items-center justify-between text-xs text-text-muted">
      <span className="tabular">{shown}</span>
      {onMore ? (
        <Button size="sm" disabled={busy} onClick={onMore}>
          {more}
        </Button>
      ) : null}
    </div>
  );
}
