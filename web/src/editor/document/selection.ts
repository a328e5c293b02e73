import type { ActivityId, CampaignGraph, TransitionId } from '@fanfare/shared';

/** What is chosen on the canvas. Never part of the document, never undone. */
export interface Selection {
  readonly activities: ReadonlySet<ActivityId>;
  readonly transitions: ReadonlySet<TransitionId>;
}

const NONE: ReadonlySet<string> = new Set();
export const noSelection: Selection = { activities: NONE, transitions: NONE };

export function selectActivities(ids: Iterable<ActivityId>): Selection {
  return { activities: new Set(ids), transitions: NONE };
}

export function selectTransitions(ids: Iterable<TransitionId>): Selection {
  return { activities: NONE, transitions: new Set(ids) };
}

export function isEmptySelection(selection: Selection): boolean {
  return selection.activities.size === 0 && selection.transitions.size === 0;
}

/** Adds an item, or takes it out when it was chosen. */
export function toggled(selection: Selection, kind: 'activity' | 'transition', id: string): Selection {
  const part = kind === 'activity' ? 'activities' : 'transitions';
  const next = new Set(selection[part]);
  if (!next.delete(id)) next.add(id);
  return { ...selection, [part]: next };
}

/** Leaves out what the graph no longer holds; the same object when nothing changes. */
export function keepExisting(selection: Selection, graph: CampaignGraph): Selection {
  if (isEmptySelection(selection)) return selection;
  const activities = existing(selection.activities, graph.activities);
  const transitions = existing(selection.transitions, graph.transitions);
  if (activities === selection.activities && transitions === selection.transitions) return selection;
  return { activities, transitions };
}

function existing(chosen: ReadonlySet<string>, all: readonly { id: string }[]): ReadonlySet<string> {
  if (chosen.size === 0) return chosen;
  const ids = new Set(all.map((one) => one.id));
  const kept = [...chosen].filter((id) => ids.has(id));
  return kept.length === chosen.size ? chosen : new Set(kept);
}
