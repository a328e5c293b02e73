import type { ActivityType, ConfigOf } from '../../activities/registry.ts';
import { definitionOf } from '../../activities/registry.ts';
import { type Activity, type CampaignGraph, emptyGraph, type Transition } from '../../graph/graph.ts';

/** An activity with its initial settings, some of them changed. The seed is 7 unless the settings say otherwise. */
export function activity<Type extends ActivityType>(
  type: Type,
  id: string,
  config: Partial<ConfigOf<Type>> = {},
  label: string = id,
): Activity {
  return { id, type, label, config: { ...definitionOf(type).initial(7), ...config } };
}

/** A transition from "activity/port" to an activity; its id is "from-port-to" unless given. */
export function transition(from: string, to: string, id?: string): Transition {
  const [source = '', port = ''] = from.split('/');
  return { id: id ?? `${source}-${port}-${to}`, from: { activity: source, port }, to: { activity: to } };
}

/** A graph in UTC, laid out in one row. */
export function graphOf(activities: readonly Activity[], transitions: readonly Transition[]): CampaignGraph {
  return {
    ...emptyGraph('UTC'),
    activities: [...activities],
    transitions: [...transitions],
    layout: Object.fromEntries(activities.map(({ id }, index) => [id, { x: index * 240, y: 0 }])),
  };
}
