const INTERVAL = 3000;

type Listener = (message: string) => void;
interface Region {
  listener: Listener | undefined;
  queue: Map<string, string>;
  last: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const polite: Region = { listener: undefined, queue: new Map(), last: -INTERVAL, timer: undefined };
const assertive: Region = { listener: undefined, queue: new Map(), last: -INTERVAL, timer: undefined };

export interface AnnounceOptions {
  /** For refused saves and failed runs only: interrupts what is being read. */
  readonly assertive?: boolean;
  /** Messages of one topic replace each other while they wait, so that only the newest sum is read. */
  readonly topic?: string;
  /** Said politely, but without waiting for the next turn: what the reader is waiting for. */
  readonly atOnce?: boolean;
}

/** Says something to screen readers: politely at most every three seconds, assertively at once. */
export function announce(message: string, options: AnnounceOptions = {}): void {
  if (options.assertive) {
    assertive.listener?.(message);
    return;
  }
  polite.queue.set(options.topic ?? message, message);
  const wait = polite.last + INTERVAL - performance.now();
  if (wait <= 0 || options.atOnce) flush();
  else polite.timer ??= setTimeout(flush, wait);
}

/** Connects a live region; returns how to disconnect it. Used by LiveRegions alone. */
export function listen(kind: 'polite' | 'assertive', listener: Listener): () => void {
  const region = kind === 'polite' ? polite : assertive;
  region.listener = listener;
  return () => {
    region.listener = undefined;
  };
}

function flush(): void {
  clearTimeout(polite.timer);
  polite.timer = undefined;
  polite.last = performance.now();
  const message = [...polite.queue.values()].join(' ');
  polite.queue.clear();
  polite.listener?.(message);
}
