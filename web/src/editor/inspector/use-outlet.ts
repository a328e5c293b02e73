import { type ActivityId, type CampaignGraph, findActivity, type OutboundPort, portsOf } from '@fanfare/shared';
import { useState } from 'react';
import { useDocument } from '../EditorContext.tsx';
import { useSettledGraph } from './use-settled-graph.ts';

/** Which people a tab is about, and the graph it asks the server with. */
export interface ChosenOutlet {
  readonly graph: CampaignGraph;
  readonly port: string | undefined;
  readonly ports: readonly OutboundPort[];
  readonly choose: (port: string) => void;
}

/** The outlet of an arrow, or the one the reader chooses among those of an activity. */
export function useOutlet(activity: ActivityId, fixed: string | undefined): ChosenOutlet {
  const graph = useSettledGraph();
  const ports = useDocument((state) => {
    const found = findActivity(state.graph, activity);
    return found && portsOf(found)?.outbound;
  });
  const [chosen, choose] = useState<string | undefined>();
  const port = fixed ?? ports?.find((one) => one.id === chosen)?.id ?? ports?.[0]?.id;
  return { graph, port, ports: fixed === undefined ? (ports ?? []) : [], choose };
}
