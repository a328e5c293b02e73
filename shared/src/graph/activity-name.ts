import type { Activity } from './graph.ts';

/** An activity as its definition sees it: its id, and the label people read. */
export function nameOf({ id, label }: Activity): { id: string; label: string } {
  return { id, label: label || id };
}
