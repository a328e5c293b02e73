import type { ReactNode } from 'react';
import { MainNavigation } from './MainNavigation.tsx';

/** The places at the left, a page at the right; above it in narrow windows. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid h-full grid-cols-[var(--nav-width)_minmax(0,1fr)] max-narrow:grid-cols-1 max-narrow:grid-rows-[auto_minmax(0,1fr)]">
      <MainNavigation />
      {children}
    </div>
  );
}
