import type { TargetingDimension } from '../../catalog/catalog.ts';
import { graphResources } from '../../activities/graph-resources.ts';
import { validateCampaign } from '../../compile/validate-campaign.ts';
import { addUpdate } from './random-changes.ts';
import { isActivityType } from '../../activities/registry.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import { Drawing } from './drawing.ts';
import { addChange, addEnrichment } from './add-columns.ts';
import { addAndJoin, addCombine, addDeduplication, addFork, addSplit } from './add-sets.ts';
import { addBuildAudience, addIncrementalQuery, addLoadFile, addReadAudience, addSaveAudience } from './add-sources.ts';
import { addEnd, addTest, addWait } from './add-flow.ts';
import { addChannel, addressed } from './random-channel.ts';
import type { RandomFile } from './random-file.ts';
import { addReconciliation } from './random-reconciliation.ts';
import type { Scope } from './scope.ts';

type Add = readonly [type: string, weight: number, add: (drawing: Drawing) => void];

const followers: readonly Add[] = [
  ['split', 5.5, addSplit],
  ['deduplication', 5, addDeduplication],
  ['combine', 5.5, addCombine],
  ['and-join', 1.3, addAndJoin],
  ['fork', 1, addFork],
  ['enrichment', 4, addEnrichment],
  ['change-dimension', 1.6, addChange],
  ['reconciliation', 2, addReconciliation],
  ['save-audience', 1.2, addSaveAudience],
  ['wait', 1.4, addWait],
  ['test', 1.5, addTest],
  ['end', 0.5, addEnd],
  ...addressed.map((type): Add => [type, type === 'email' ? 1.8 : 0.7, (drawing) => addChannel(drawing, type)]),
  ['custom', 0.5, (drawing) => addChannel(drawing, 'custom')],
];

const writers: readonly Add[] = [['update-data', 2, addUpdate]];

/** A valid campaign, mostly on one targeting dimension, with every kind of activity and option in reach. */
export function randomCampaign(
  scope: Scope,
  dimension: TargetingDimension,
  files: readonly RandomFile[],
): CampaignGraph {
  const { context } = scope;
  for (let attempt = 0; ; attempt += 1) {
    const graph = drawCampaign(scope, dimension, files, attempt < 4);
    if (!graph.activities.some(({ type }) => type === 'update-data')) return graph;
    const resources = { ...graphResources(context), files: new Map(files.map(({ lines }) => [lines.name, readFile])) };
    if (!validateCampaign(graph, resources).some(({ code }) => code === 'graph.write.race')) return graph;
  }
}

const readFile = { accepted: 1, rejected: 0, failure: undefined };

/** A campaign that is valid but for activities that write what others in parallel read or write. */
function drawCampaign(
  scope: Scope,
  dimension: TargetingDimension,
  files: readonly RandomFile[],
  writes: boolean,
): CampaignGraph {
  const { draw } = scope;
  const drawing = new Drawing(scope);
  const sources: readonly Add[] = [
    [
      'build-audience',
      6,
      () => addBuildAudience(drawing, draw.chance(0.9) ? dimension : draw.pick(scope.context.catalog.dimensions)),
    ],
    ['incremental-query', 1.6, () => addIncrementalQuery(drawing, dimension)],
    ['read-audience', 1.6, () => addReadAudience(drawing, dimension)],
    ['load-file', 0.8, () => addLoadFile(drawing, files)],
  ];
  addBuildAudience(drawing, dimension);
  for (let i = draw.integer(1, 2); i > 0; i -= 1) addOne(drawing, sources);
  for (let i = draw.integer(4, 8); i > 0 && drawing.free.length > 0; i -= 1)
    addOne(drawing, writes ? [...followers, ...writers] : followers);
  return {
    ...drawing.graph,
    activities: draw.shuffled(drawing.graph.activities),
    transitions: mixed(draw, drawing.graph.transitions),
  };
}

/** In another order, in which those that lead to one activity stay in theirs: the first of them may count. */
function mixed(draw: Scope['draw'], transitions: CampaignGraph['transitions']): CampaignGraph['transitions'] {
  const targets = draw.shuffled([...new Set(transitions.map(({ to }) => to.activity))]);
  return targets.flatMap((target) => transitions.filter(({ to }) => to.activity === target));
}

function addOne(drawing: Drawing, choices: readonly Add[]): void {
  const known = choices.filter(([type]) => isActivityType(type));
  drawing.scope.draw.weighted(known.map(([, weight, add]) => [weight, () => add(drawing)] as const));
}
