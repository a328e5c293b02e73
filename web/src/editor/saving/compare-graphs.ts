import type { CampaignGraph } from '@fanfare/shared';

/** How two versions of a graph differ, as names of activities. */
export interface GraphDifference {
  readonly onlyMine: readonly string[];
  readonly onlyTheirs: readonly string[];
  readonly changed: readonly string[];
}

/** Compares by id. An activity counts as changed when it, or what arrives at it, is not the same. */
export function compareGraphs(mine: CampaignGraph, theirs: CampaignGraph): GraphDifference {
  const others = new Map(theirs.activities.map((activity) => [activity.id, activity]));
  const own = new Set(mine.activities.map((activity) => activity.id));
  const same = (id: string) => JSON.stringify(part(mine, id)) === JSON.stringify(part(theirs, id));
  return {
    onlyMine: mine.activities.filter((one) => !others.has(one.id)).map((one) => one.label),
    onlyTheirs: theirs.activities.filter((one) => !own.has(one.id)).map((one) => one.label),
    changed: mine.activities.filter((one) => others.has(one.id) && !same(one.id)).map((one) => one.label),
  };
}

function part(graph: CampaignGraph, id: string) {
  return [
    graph.activities.find((one) => one.id === id),
    graph.transitions.filter((one) => one.to.activity === id),
    graph.layout[id],
  ];
}
