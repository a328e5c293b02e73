import {
  type ActivityId,
  type CampaignGraph,
  findDimension,
  type FlowPlace,
  graphBefore,
  type InboundTransition,
  type SurveyedActivity,
} from '@fanfare/shared';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { PlaceHere } from '../inspector/place.ts';
import { useDocument, useEditor } from './EditorContext.tsx';

/**
 * Where an activity stands: what arrives at it, by its primary set or first. Undefined until the campaign has been looked
 * at. With `everybody` rules choose among all rows, and only data is read as it was written before.
 */
export function usePlaceOf(activity: ActivityId, { everybody = false } = {}): PlaceHere | undefined {
  const { checked } = useEditor();
  const graph = useDocument((state) => state.graph);
  const surveyed = useStore(checked, (check) => check.survey?.activities.get(activity));
  const catalog = useStore(checked, (check) => check.survey?.catalog);
  /** As text, so that it is the same while it says the same: what was asked with it is known then. */
  const text = useMemo(() => JSON.stringify(graphBefore(graph, activity, { withOwn: false })), [graph, activity]);
  const before = useMemo((): CampaignGraph => JSON.parse(text), [text]);
  return useMemo(() => {
    if (!surveyed || !catalog) return undefined;
    const arriving = arrivingAt(surveyed);
    const transition = arriving && surveyed.inbound.length > 1 ? { transition: arriving.transition } : {};
    const place: FlowPlace = { graph: before, activity, ...transition, ...(everybody ? { everybody } : {}) };
    const dimension = arriving?.dimension === undefined ? undefined : findDimension(catalog, arriving.dimension);
    return { place, table: dimension?.table, columns: arriving?.columns ?? [] };
  }, [surveyed, catalog, before, activity, everybody]);
}

/** What arrives by the primary set where the settings name one, else first. */
function arrivingAt({ inbound, valid }: SurveyedActivity): InboundTransition | undefined {
  const config = valid?.config;
  const primary = typeof config === 'object' && config !== null && 'primary' in config ? config.primary : undefined;
  return inbound.find((one) => one.transition === primary) ?? inbound[0];
}
