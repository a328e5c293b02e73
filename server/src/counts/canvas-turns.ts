/** One request's turn on a canvas. */
export interface CanvasTurn {
  /**
   * Makes the request before this one on the canvas obsolete. Called once this one has said what it wants, so that
   * work both want goes on. `obsolete` is called when a newer request comes or the signal aborts, also if it has already.
   */
  take(obsolete: () => void): void;
  end(): void;
}

/** Knows the newest request of every canvas, in the order they came. */
export interface CanvasTurns {
  begin(canvas: string, signal: AbortSignal): CanvasTurn;
}

export function createCanvasTurns(): CanvasTurns {
  const newest = new Map<string, AbortController>();
  return {
    begin(canvas, signal) {
      const before = newest.get(canvas);
      const own = new AbortController();
      newest.set(canvas, own);
      const obsolete = AbortSignal.any([own.signal, signal]);
      return {
        take(callback) {
          before?.abort();
          if (obsolete.aborted) callback();
          else obsolete.addEventListener('abort', callback, { once: true });
        },
        end() {
          if (newest.get(canvas) === own) newest.delete(canvas);
        },
      };
    },
  };
}
