import type { ActivityGroup, ActivityId, CampaignGraph, CanvasNote, Position } from './graph.ts';
import { mergeLists, mergeValue, sideOf, type ThreeWays } from './merge-parts.ts';

/** Where things stand: whoever moved something, mine where both did. */
export function mergeLayout(
  base: CampaignGraph,
  mine: CampaignGraph,
  theirs: CampaignGraph,
  present: ReadonlySet<ActivityId>,
): Record<ActivityId, Position> {
  const layout: Record<ActivityId, Position> = {};
  for (const id of present) {
    const merged = mergeValue(base.layout[id], mine.layout[id], theirs.layout[id]);
    const place = merged ?? mine.layout[id] ?? theirs.layout[id] ?? base.layout[id];
    if (place) layout[id] = place;
  }
  return layout;
}

/** A note of which only one side changed the text, with the place and size of whoever changed them. */
export function mergeNote({ base, mine, theirs }: ThreeWays<CanvasNote>): CanvasNote | undefined {
  if (!base || !mine || !theirs) return undefined;
  const text = sideOf({ base: base.text, mine: mine.text, theirs: theirs.text });
  if (!text) return undefined;
  return {
    id: mine.id,
    text: text === 'mine' ? mine.text : theirs.text,
    at: mergeValue(base.at, mine.at, theirs.at),
    size: mergeValue(base.size, mine.size, theirs.size),
  };
}

/** Groups with the activities both sides put in and neither took out; each activity is in one group at most. */
export function mergeGroups(
  base: CampaignGraph,
  mine: CampaignGraph,
  theirs: CampaignGraph,
  present: ReadonlySet<ActivityId>,
): ActivityGroup[] {
  const merged = mergeLists(
    { base: base.groups ?? [], mine: mine.groups ?? [], theirs: theirs.groups ?? [] },
    ({ id }) => id,
    (_, ways) => {
      const side = sideOf(ways);
      return side ? ways[side] : mergeGroup(ways);
    },
  );
  const taken = new Set<ActivityId>();
  return merged.flatMap((group) => {
    const activities = group.activities.filter((id) => present.has(id) && !taken.has(id));
    for (const id of activities) taken.add(id);
    return activities.length > 0 || group.activities.length === 0 ? [{ ...group, activities }] : [];
  });
}

function mergeGroup({ base, mine, theirs }: ThreeWays<ActivityGroup>): ActivityGroup | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  const before = base ?? { ...mine, activities: [] };
  const gone = before.activities.filter((id) => !mine.activities.includes(id) || !theirs.activities.includes(id));
  const activities = new Set([...mine.activities, ...theirs.activities].filter((id) => !gone.includes(id)));
  return {
    id: mine.id,
    label: mergeValue(before.label, mine.label, theirs.label),
    activities: [...activities],
    collapsed: mergeValue(before.collapsed, mine.collapsed, theirs.collapsed),
  };
}

export function mergeDirection(
  base: CampaignGraph,
  mine: CampaignGraph,
  theirs: CampaignGraph,
): Pick<CampaignGraph, 'direction'> {
  const direction = mergeValue(base.direction, mine.direction, theirs.direction);
  return direction === undefined ? {} : { direction };
}
