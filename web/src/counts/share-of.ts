import { type ActivityId, type CampaignGraph, inboundOf } from '@fanfare/shared';
import type { ActivityNumbers, CountsState } from './counts-state.ts';
import { arrivedAt } from './outlet-number.ts';

/** What the labels on arrows say: how many people, or their share of those who arrived, or of the audience. */
export type NumbersAs = 'people' | 'inbound' | 'audience';
export const waysToSay: readonly NumbersAs[] = ['people', 'inbound', 'audience'];

/** What a share is of; `dimension` are all rows of the targeting dimension. */
export interface Whole {
  readonly of: 'inbound' | 'audience' | 'dimension';
  readonly count: number;
}

/**
 * What the people leaving an activity are a share of; undefined while that is not known exactly. The audience are the
 * people of the one activity at the beginning; where several begin the flow, all rows of the targeting dimension.
 */
export function wholeOf(
  as: NumbersAs,
  graph: CampaignGraph,
  activity: ActivityId,
  dimension: string | undefined,
  { activities, dimensions }: Pick<CountsState, 'activities' | 'dimensions'>,
): Whole | undefined {
  if (as === 'people') return undefined;
  if (as === 'inbound') {
    const count = arrivedAt(activities.get(activity));
    return count === undefined ? undefined : { of: 'inbound', count };
  }
  const [start, ...others] = startsOf(graph, activity);
  if (start === undefined || start === activity) return ofDimension(dimension, dimensions);
  if (others.length > 0) return ofDimension(dimension, dimensions);
  const count = leaving(activities.get(start));
  return count === undefined ? undefined : { of: 'audience', count };
}

/** The activities without inbound transitions from which the flow comes here. */
function startsOf(graph: CampaignGraph, activity: ActivityId): ActivityId[] {
  const seen = new Set<ActivityId>([activity]);
  const waiting = [activity];
  const starts: ActivityId[] = [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const before = inboundOf(graph, id);
    if (before.length === 0) starts.push(id);
    for (const { from } of before) {
      if (seen.has(from.activity)) continue;
      seen.add(from.activity);
      waiting.push(from.activity);
    }
  }
  return starts;
}

function ofDimension(dimension: string | undefined, rows: Readonly<Record<string, number>>): Whole | undefined {
  const count = dimension === undefined ? undefined : rows[dimension];
  return count === undefined ? undefined : { of: 'dimension', count };
}

function leaving(numbers: ActivityNumbers | undefined): number | undefined {
  return numbers?.state === 'exact' ? numbers.count.out[0]?.count : undefined;
}
