import type { CampaignGraph } from '../../graph/graph.ts';
import type { Draw } from './draw.ts';

/** Sometimes the campaign with breakpoints on one or two of its activities. */
export function withBreakpoints(draw: Draw, graph: CampaignGraph): CampaignGraph {
  if (!draw.chance(0.12)) return graph;
  const chosen = new Set(draw.shuffled(graph.activities).slice(0, draw.integer(1, 2)));
  return {
    ...graph,
    activities: graph.activities.map((one) => (chosen.has(one) ? { ...one, breakpoint: true } : one)),
  };
}
