import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react';

const SeenContext = createContext(true);

/**
 * A page of which the most important part is to be seen first: what stands in `Afterwards` inside is drawn once the rest
 * has been on the screen.
 */
export function SeenFirst({ children }: { readonly children: ReactNode }) {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    // The first frame draws the page, the next one comes when it has been shown.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setSeen(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <SeenContext value={isSeen}>{children}</SeenContext>;
}

/** Drawn at once, or a moment later where something else is to be seen first. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  return useContext(SeenContext) ? children : null;
}
