import type { Problem } from '@fanfare/shared';
import { problemText } from '../i18n/speak.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';

export interface SqlTextProps {
  readonly sql: string;
  readonly problems: readonly Problem[];
  /** What it is the SQL of. */
  readonly label: string;
  /** A sentence about it. */
  readonly about: string;
  /** Lines shown at most before it scrolls. */
  readonly most: number;
}

/** SQL to read and to copy, below what keeps it from being whole. */
export function SqlText({ sql, problems, label, about, most }: SqlTextProps) {
  return (
    <>
      {problems
        .filter((problem) => problem.severity === 'error')
        .map((problem, index) => (
          <InlineMessage key={`${problem.code}:${index}`} size="sm" tone="danger">
            {problemText(problem)}
          </InlineMessage>
        ))}
      {sql === '' ? null : (
        <>
          <div className="flex min-h-8 items-center justify-between gap-2">
            <p className="text-xs text-text-muted">{about}</p>
            <CopyButton text={sql} />
          </div>
          <textarea
            readOnly
            wrap="off"
            spellCheck={false}
            rows={Math.min(most, sql.split('\n').length + 1)}
            aria-label={label}
            value={sql}
            className="resize-y rounded-md border border-line bg-sunken px-3 py-2.5 font-mono text-xs leading-[1.55]"
          />
        </>
      )}
    </>
  );
}
