import { type ActivityId, type CampaignGraph, indexGraph, traverse } from '@fanfare/shared';

/** Where a tile of a small drawing stands, as column from the start and row around the middle. */
export interface SmallPlace {
  readonly column: number;
  readonly row: number;
}

/**
 * Places for a drawing of a few centimetres: the flow from left to right, one column per distance from the start;
 * activities of a column stand in the order of the layout around a middle line at row 0.
 */
export function smallLayout(graph: CampaignGraph): ReadonlyMap<ActivityId, SmallPlace> {
  const { inbound, outbound } = indexGraph(graph);
  const column = new Map<ActivityId, number>();
  const { order } = traverse(graph);
  for (const id of order) {
    const before = (inbound.get(id) ?? []).map(({ from }) => column.get(from.activity) ?? 0);
    column.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  for (const id of order.toReversed()) {
    if ((inbound.get(id) ?? []).length > 0) continue;
    const after = (outbound.get(id) ?? []).map(({ to }) => column.get(to.activity) ?? 1);
    if (after.length > 0) column.set(id, Math.min(...after) - 1);
  }
  const places = new Map<ActivityId, SmallPlace>();
  const rowBefore = (id: ActivityId) => {
    const rows = (inbound.get(id) ?? []).map(({ from }) => places.get(from.activity)?.row ?? 0);
    return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  const columns = [...Map.groupBy(order, (id) => column.get(id) ?? 0)].toSorted(([one], [other]) => one - other);
  for (const [at, ids] of columns) {
    const sorted = ids.toSorted(
      (one, other) => rowBefore(one) - rowBefore(other) || (graph.layout[one]?.x ?? 0) - (graph.layout[other]?.x ?? 0),
    );
    sorted.forEach((id, index) => places.set(id, { column: at, row: index - (sorted.length - 1) / 2 }));
  }
  return places;
}
