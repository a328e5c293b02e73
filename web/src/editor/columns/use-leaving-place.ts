import { type ActivityId, type Carried, findDimension, graphBefore } from '@fanfare/shared';
import { useMemo } from 'react';
import type { PlaceHere } from '../../inspector/place.ts';
import { useSettledGraph } from '../inspector/use-settled-graph.ts';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';

/** What leaves by a port, as the place of requests about its rows. */
export function useLeavingPlace(
  activity: ActivityId,
  port: string | undefined,
  carried: Carried | undefined,
): PlaceHere | undefined {
  const graph = useSettledGraph();
  const catalog = useCampaignCatalog();
  return useMemo(() => {
    if (!catalog || !carried || port === undefined) return undefined;
    return {
      place: { graph: graphBefore(graph, activity, { withOwn: true }), activity, port },
      table: findDimension(catalog, carried.dimension)?.table,
      columns: carried.columns,
    };
  }, [graph, catalog, carried, activity, port]);
}
