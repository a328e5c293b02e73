import { useEffect, useRef } from 'react';

/** Calls off a gesture of the pointer with Escape while it goes on; the key does nothing else then. */
export function useEscape(isGoingOn: boolean, callOff: () => void): void {
  const latest = useRef(callOff);
  useEffect(() => {
    latest.current = callOff;
  });
  useEffect(() => {
    if (!isGoingOn) return undefined;
    function press(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [isGoingOn]);
}
