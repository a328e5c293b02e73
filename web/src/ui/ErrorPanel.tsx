import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { CopyButton } from './CopyButton.tsx';

export interface ErrorPanelProps {
  /** What failed. */
  readonly title: string;
  /** What is safe, and what happens next. */
  readonly children?: ReactNode;
  /** Code and request id, to hand to whoever can help. */
  readonly code?: string | undefined;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** Something failed: what, what is safe, what happens next, and a code to copy. */
export function ErrorPanel({ title, children, code, actions, className }: ErrorPanelProps) {
  const { t } = useTranslation('ui');
  return (
    <section role="alert" className={classNames('surface-box flex flex-col items-start gap-2 px-4 py-3.5', className)}>
      <h2 className="text-md">{title}</h2>
      {children ? <div className="max-w-prose text-text-muted">{children}</div> : null}
      {actions || code ? (
        <div className="mt-1 flex flex-wrap items-center gap-2">
          {actions}
          {code ? (
            <>
              <CopyButton text={code} label={t('error.copyCode')} />
              <code className="text-2xs text-text-subtle">{code}</code>
            </>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
