import type { ActivityId, CampaignGraph, Position } from '@fanfare/shared';
import ELK from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { arrangeGraph } from './arrange-graph.ts';

/** Places for all activities along the flow, worked out beside the page so that nothing stands still meanwhile. */
export async function arrange(graph: CampaignGraph): Promise<ReadonlyMap<ActivityId, Position>> {
  const worker = new Worker(workerAddress);
  const elk = new ELK({ workerFactory: () => worker });
  try {
    return await arrangeGraph(elk, graph);
  } finally {
    worker.terminate();
  }
}
