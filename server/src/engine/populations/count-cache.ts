import type { PartCount } from './part-count.ts';

/** Counts by canonical key, kept longer than the tables they came from; the least recently used go first. */
export interface CountCache {
  get(key: string): PartCount | undefined;
  set(key: string, count: PartCount): void;
}

export function createCountCache(capacity: number): CountCache {
  const counts = new Map<string, PartCount>();
  return {
    get(key) {
      const count = counts.get(key);
      if (count !== undefined) {
        counts.delete(key);
        counts.set(key, count);
      }
      return count;
    },
    set(key, count) {
      counts.delete(key);
      counts.set(key, count);
      for (const oldest of counts.keys()) {
        if (counts.size <= capacity) break;
        counts.delete(oldest);
      }
    },
  };
}
