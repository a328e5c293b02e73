import type { ActivityId } from '@fanfare/shared';

/** How many more activities than a campaign has are remembered: what was removed may come back. */
export const VISITED_BESIDES = 1000;

/** Adds what was left to what was visited. Removed activities visited longest ago are forgotten past the limit. */
export function visitedWith(
  visited: ReadonlySet<ActivityId>,
  left: readonly ActivityId[],
  activities: readonly { readonly id: ActivityId }[],
): ReadonlySet<ActivityId> {
  if (left.every((id) => visited.has(id))) return visited;
  const all = new Set([...visited, ...left]);
  let tooMany = all.size - activities.length - VISITED_BESIDES;
  if (tooMany <= 0) return all;
  const present = new Set(activities.map((one) => one.id));
  for (const id of all) {
    if (tooMany <= 0) break;
    if (!present.has(id) && all.delete(id)) tooMany -= 1;
  }
  return all;
}
