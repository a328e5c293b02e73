import type { ReactNode } from 'react';
import { PlaceProvider, useElsewhere } from './place.ts';

/** What is drawn inside speaks of other rows than those that arrive. */
export function Elsewhere({ children }: { readonly children: ReactNode }) {
  return <PlaceProvider value={useElsewhere()}>{children}</PlaceProvider>;
}
