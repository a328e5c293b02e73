import {
  type ActivityCount,
  type CampaignGraph,
  type CountEvent,
  findActivity,
  inEnglish,
  type NotComputableReason,
  outletId,
  outletsOf,
  type Problem,
} from '@fanfare/shared';

type Started = Extract<CountEvent, { event: 'started' }>;

/** Why an activity has no count. */
interface Gap {
  reason: NotComputableReason;
  message: string;
}

/** What a count told, activity by activity. */
export interface CountAnswer {
  started: Started;
  counts: ReadonlyMap<string, ActivityCount>;
  gaps: ReadonlyMap<string, Gap>;
}

/** Collects the events of a count stream. */
export async function collectCounts(
  events: AsyncIterable<CountEvent>,
  onEvent: (event: CountEvent) => void,
): Promise<CountAnswer> {
  let started: Started | undefined;
  const counts = new Map<string, ActivityCount>();
  const gaps = new Map<string, Gap>();
  for await (const event of events) {
    onEvent(event);
    if (event.event === 'started') started = event;
    if (event.event === 'counted') counts.set(event.count.activity, event.count);
    if (event.event === 'not-computable') gaps.set(event.activity, event);
  }
  if (started === undefined) throw new Error('The count ended before it started.');
  return { started, counts, gaps };
}

/** One outbound transition with its count, or the reason why there is none. */
export interface CountedTransition {
  /** Id of the transition, or `activity/port` where nothing is connected. */
  id: string;
  from: string;
  port: string;
  to: string | null;
  label: string;
  count: number | null;
  reason?: NotComputableReason;
  message?: string;
}

/** One activity with what leaves the flow there; `in` is null where nothing arrives or it is not known. */
export interface CountedActivity {
  activity: string;
  label: string;
  in: number | null;
  drops: ActivityCount['drops'];
  facts: ActivityCount['facts'];
  /** What must be known to read the numbers. */
  notes: ActivityCount['notes'];
  problems: readonly Problem[];
}

/** Every outlet of the graph in drawing order. */
export function countedTransitions(graph: CampaignGraph, answer: CountAnswer): CountedTransition[] {
  return graph.activities.flatMap((activity) =>
    outletsOf(graph, activity.id).map(({ port, transition }) => {
      const count = answer.counts.get(activity.id)?.out.find((one) => one.port === port.id)?.count;
      const gap = answer.gaps.get(activity.id);
      const to = transition === undefined ? undefined : findActivity(graph, transition.to.activity);
      return {
        id: transition?.id ?? outletId(activity.id, port.id),
        from: activity.label || activity.id,
        port: port.id,
        to: to === undefined ? null : to.label || to.id,
        label: transition?.label ?? inEnglish(port.label),
        count: count ?? null,
        ...(gap === undefined ? {} : { reason: gap.reason, message: gap.message }),
      };
    }),
  );
}

/** Every activity of the graph in drawing order. */
export function countedActivities(graph: CampaignGraph, answer: CountAnswer): CountedActivity[] {
  return graph.activities.map((activity) => {
    const count = answer.counts.get(activity.id);
    return {
      activity: activity.id,
      label: activity.label || activity.id,
      in: count === undefined || count.in.length === 0 ? null : count.in.reduce((sum, one) => sum + one.count, 0),
      drops: count?.drops ?? [],
      facts: count?.facts ?? [],
      notes: count?.notes ?? [],
      problems: answer.started.problems.filter((one) => one.place.activity === activity.id),
    };
  });
}
