import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { afterFrames } from './after-frames.ts';

interface Seen {
  readonly isSeen: boolean;
  /** Has what stands afterwards wait for `show`. */
  readonly hold: () => void;
  readonly show: () => void;
}

const SeenContext = createContext<Seen>({ isSeen: true, hold: () => undefined, show: () => undefined });

/**
 * A page of which the most important part is to be seen first: what stands in `Afterwards` inside is drawn once the rest
 * has been on the screen, or when a part that opens by and by (`useFirstSeen`) says that it is.
 */
export function SeenFirst({ children }: { readonly children: ReactNode }) {
  const [isSeen, setSeen] = useState(false);
  const isHeld = useRef(false);
  const holding = useMemo(
    () => ({
      hold: () => {
        isHeld.current = true;
      },
      show: () => startTransition(() => setSeen(true)),
    }),
    [],
  );
  // The first frame draws the page, the next one comes when it has been shown.
  useEffect(() => (isHeld.current ? undefined : afterFrames(2, holding.show)), [holding]);
  const seen = useMemo(() => ({ isSeen, ...holding }), [isSeen, holding]);
  return <SeenContext value={seen}>{children}</SeenContext>;
}

/** Drawn at once, or a moment later where something else is to be seen first. */
export function Afterwards({ children }: { readonly children: ReactNode }) {
  return useContext(SeenContext).isSeen ? children : null;
}

/** For the part that is to be seen first and opens by and by: how it says that it has been seen. */
export function useFirstSeen(): () => void {
  const { hold, show } = useContext(SeenContext);
  useEffect(() => {
    hold();
    return show;
  }, [hold, show]);
  return show;
}
