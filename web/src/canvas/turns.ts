import { createContext, useContext, useEffect, useState } from 'react';

/** How many details are drawn in a frame: one while the view moves, so that it keeps moving, more when it rests. */
const WHILE_MOVING = 1;
const AT_REST = 16;

/** Details that wait to be drawn, in the order they came into view. */
export interface Turns {
  readonly isMoving: () => boolean;
  /** Begins and ends moving; it begins with the canvas, which opens moving. */
  readonly setMoving: (isMoving: boolean) => void;
  /** Calls back when it is something's turn; what is returned takes it out of the row. */
  readonly wait: (draw: () => void) => () => void;
}

/** @param nextFrame calls back once, in the next frame */
export function createTurns(nextFrame: (callback: () => void) => void = requestAnimationFrame): Turns {
  const waiting = new Set<() => void>();
  let moving = true;
  let isAsked = false;

  function ask() {
    if (isAsked || waiting.size === 0) return;
    isAsked = true;
    nextFrame(() => {
      isAsked = false;
      const due = [...waiting].slice(0, moving ? WHILE_MOVING : AT_REST);
      for (const draw of due) waiting.delete(draw);
      for (const draw of due) draw();
      ask();
    });
  }

  return {
    isMoving: () => moving,
    setMoving: (isMoving) => {
      moving = isMoving;
    },
    wait: (draw) => {
      waiting.add(draw);
      ask();
      return () => void waiting.delete(draw);
    },
  };
}

export const TurnsContext = createContext<Turns | null>(null);

/**
 * Whether a detail that came into view may be drawn: at once while the view rests, in its turn while it moves. What was
 * drawn stays; what is urgent (it has the focus, or is asked for) never waits.
 */
export function useTurn(isUrgent: boolean): boolean {
  const turns = useContext(TurnsContext);
  const [isDue, setDue] = useState(() => !turns?.isMoving());
  useEffect(() => (isDue ? undefined : turns?.wait(() => setDue(true))), [turns, isDue]);
  return isDue || isUrgent;
}
