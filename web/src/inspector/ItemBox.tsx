import type { ReactNode } from 'react';

export interface ItemBoxProps {
  /** What those who hear it are told. */
  readonly name: string;
  readonly children: ReactNode;
}

/** The frame around one item of a list of settings. */
export function ItemBox({ name, children }: ItemBoxProps) {
  return (
    <section
      aria-label={name}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 rounded-md border border-line p-2.5"
    >
      {children}
    </section>
  );
}
