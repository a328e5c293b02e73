import { type ActivityId, type CampaignGraph, indexGraph, type Position, traverse } from '@fanfare/shared';

/** How far rows along the flow, and cards in a row, stand apart. */
const STEPS = { down: { along: 120, across: 260 }, right: { along: 400, across: 120 } };
const NOWHERE: ReadonlyMap<ActivityId, Position> = new Map();

/**
 * Places for activities the layout says nothing about, such as those of a file written by hand:
 * a row per distance from the start (a column, where the flow runs to the right), below everything that has a place.
 */
export function placesOf(graph: CampaignGraph): ReadonlyMap<ActivityId, Position> {
  if (graph.activities.every((activity) => graph.layout[activity.id])) return NOWHERE;
  const { inbound } = indexGraph(graph);
  const depth = new Map<ActivityId, number>();
  for (const id of traverse(graph).order) {
    const before = (inbound.get(id) ?? []).map((transition) => depth.get(transition.from.activity) ?? 0);
    depth.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  const known = Object.values(graph.layout);
  const left = Math.min(0, ...known.map((place) => place.x));
  const top = known.length === 0 ? 0 : Math.max(...known.map((place) => place.y)) + STEPS.down.along;
  const used = new Map<number, number>();
  const places = new Map<ActivityId, Position>();
  for (const { id } of graph.activities) {
    if (graph.layout[id]) continue;
    const row = depth.get(id) ?? 0;
    const column = used.get(row) ?? 0;
    used.set(row, column + 1);
    const { along, across } = STEPS[graph.direction ?? 'down'];
    places.set(
      id,
      graph.direction === 'right'
        ? { x: left + row * along, y: top + column * across }
        : { x: left + column * across, y: top + row * along },
    );
  }
  return places;
}
