import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconGlyph;
  /** What it is for, or what was searched and what comes closest. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** In a box of its own, or inside one that exists. */
  readonly boxed?: boolean;
  readonly level?: 2 | 3 | 4;
  readonly className?: string;
}

/** Nothing here, and what follows from that: what this is for, nothing found, or not allowed. */
export function EmptyState({ title, icon, children, actions, boxed = true, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames('flex flex-col items-start gap-1.5 px-4 py-3.5', boxed && 'surface-box', className)}>
      <Heading className="flex items-center gap-2 text-md">
        {icon ? <Icon of={icon} size={15} className="text-text-muted" /> : null}
        {title}
      </Heading>
      {children ? <div className="max-w-prose text-text-muted">{children}</div> : null}
      {actions ? <div className="mt-1.5 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
