import { type ActivityId, type CampaignGraph, indexGraph, type Position } from '@fanfare/shared';
import ELK, { type ElkNode } from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';
import { drawnPorts } from '../../editor/drawn-ports.ts';
import { freeOutletPlaces, portOffsets } from '../measures.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.spacing.nodeNode': '32',
  'elk.layered.spacing.nodeNodeBetweenLayers': '52',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': '48',
};

/** Places for all activities along the flow, worked out beside the page so that nothing stands still meanwhile. */
export async function arrange(graph: CampaignGraph): Promise<ReadonlyMap<ActivityId, Position>> {
  const worker = new Worker(workerAddress);
  const elk = new ELK({ workerFactory: () => worker });
  try {
    const arranged = await elk.layout(describe(graph), { layoutOptions: OPTIONS });
    return new Map(
      (arranged.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }] as const),
    );
  } finally {
    worker.terminate();
  }
}

function describe(graph: CampaignGraph): ElkNode {
  const { activities, outbound } = indexGraph(graph);
  const children = graph.activities.map((activity): ElkNode => {
    const size = cardSize(lookOf(activity.type).category);
    const ports = drawnPorts(graph, activity);
    const offsets = portOffsets(ports, size);
    const taken = new Set((outbound.get(activity.id) ?? []).map((one) => one.from.port));
    const places = freeOutletPlaces(
      offsets,
      ports.map((port) => !taken.has(port.id)),
      size,
    );
    const room = Math.max(size.height, ...places.map((place) => place.y + 12));
    const width = Math.max(size.width, ...places.map((place) => place.x + 20));
    return {
      id: activity.id,
      width,
      height: taken.size > 0 ? size.height : room,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS', 'elk.priority': '1' },
      ports: [
        {
          id: `${activity.id}/in`,
          x: size.width / 2,
          y: 0,
          width: 0,
          height: 0,
          layoutOptions: { 'elk.port.side': 'NORTH' },
        },
        ...ports.map((port, index) => ({
          id: `${activity.id}/out/${port.id}`,
          x: offsets[index] ?? 0,
          y: taken.size > 0 ? size.height : room,
          width: 0,
          height: 0,
          layoutOptions: { 'elk.port.side': 'SOUTH' },
        })),
      ],
    };
  });
  const edges = graph.transitions
    .filter((one) => activities.has(one.from.activity) && activities.has(one.to.activity))
    .map((one) => ({
      id: one.id,
      sources: [`${one.from.activity}/out/${one.from.port}`],
      targets: [`${one.to.activity}/in`],
    }));
  return { id: 'campaign', children, edges };
}
