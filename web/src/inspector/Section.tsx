import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}

/** A block of settings under a heading. */
export function Section({ title, help, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid grid-cols-1 gap-2">
      <h3 className="text-xs font-medium text-text-muted">{title}</h3>
      {children}
      {help ? <p className="text-xs text-text-subtle">{help}</p> : null}
    </section>
  );
}
