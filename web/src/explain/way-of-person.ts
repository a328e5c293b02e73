import {
  type ActivityId,
  type CampaignGraph,
  type Explanation,
  findTransition,
  inboundOf,
  outletId,
  outletsOf,
  type TransitionId,
} from '@fanfare/shared';

/** What an activity did with a person: they went on, their way ends there, it chose others, or they never arrived. */
export type WayMark = 'passed' | 'lost' | 'not-chosen' | 'out';

/** The way of a person through the campaign. */
export interface WayOfPerson {
  /** Activities that could be computed. */
  readonly activities: ReadonlyMap<ActivityId, WayMark>;
  /** Outlets the person left by, as `outletId` names them. */
  readonly outlets: ReadonlySet<string>;
}

/** Where a person went. With several rows of another dimension: where any of them did. */
export function wayOfPerson(graph: CampaignGraph, { activities }: Explanation): WayOfPerson {
  const marks = new Map<ActivityId, WayMark>();
  const outlets = new Set<string>();
  for (const one of activities) {
    if (one.status !== 'explained') continue;
    const { activity, rows } = one;
    for (const { left } of rows) for (const port of left) outlets.add(outletId(activity, port));
    const isSource = inboundOf(graph, activity).length === 0;
    const leaves = rows.some(({ left }) => left.length > 0);
    const arrived = rows.some((row) => row.arrived.length > 0);
    const isEnd = outletsOf(graph, activity).length === 0;
    if (leaves || (arrived && isEnd)) marks.set(activity, 'passed');
    else if (arrived) marks.set(activity, 'lost');
    else marks.set(activity, isSource && rows.length > 0 ? 'not-chosen' : 'out');
  }
  return { activities: marks, outlets };
}

/** Where the reader asks: on an arrow, or at an activity. */
export type WhyPlace =
  | { readonly kind: 'transition'; readonly id: TransitionId }
  | { readonly kind: 'activity'; readonly id: ActivityId };

/** Whether a person is at a place, and if not, why. */
export type WhyVerdict =
  | { readonly kind: 'here' }
  /** Lost at these activities, the nearest before the place. */
  | { readonly kind: 'lost'; readonly at: readonly ActivityId[] }
  /** Came to the activity before, and left it by other ports. */
  | { readonly kind: 'other-way'; readonly at: ActivityId; readonly ports: readonly string[] }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown'; readonly at: readonly ActivityId[] };

/** Why a person is at a place of the campaign, or not. */
export function verdictAt(graph: CampaignGraph, way: WayOfPerson, place: WhyPlace): WhyVerdict {
  if (place.kind === 'activity') {
    const mark = way.activities.get(place.id);
    if (mark === undefined) return { kind: 'unknown', at: [place.id] };
    if (mark === 'passed') return { kind: 'here' };
    return endsThere(mark) ? { kind: 'lost', at: [place.id] } : lostBefore(graph, way, [place.id]);
  }
  const from = findTransition(graph, place.id)?.from;
  if (from === undefined) return { kind: 'never' };
  if (way.outlets.has(outletId(from.activity, from.port))) return { kind: 'here' };
  const mark = way.activities.get(from.activity);
  if (mark === 'passed') {
    const ports = outletsOf(graph, from.activity).map(({ port }) => port.id);
    return {
      kind: 'other-way',
      at: from.activity,
      ports: ports.filter((port) => way.outlets.has(outletId(from.activity, port))),
    };
  }
  if (endsThere(mark)) return { kind: 'lost', at: [from.activity] };
  return mark === undefined ? { kind: 'unknown', at: [from.activity] } : lostBefore(graph, way, [from.activity]);
}

/** The nearest activities before these at which the way ends. */
function lostBefore(graph: CampaignGraph, way: WayOfPerson, from: readonly ActivityId[]): WhyVerdict {
  const lost = new Set<ActivityId>();
  const unknown = new Set<ActivityId>();
  const passed: ActivityId[] = [];
  const seen = new Set<ActivityId>(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { from: before } of inboundOf(graph, id)) {
      const mark = way.activities.get(before.activity);
      if (endsThere(mark)) lost.add(before.activity);
      else if (mark === undefined) unknown.add(before.activity);
      else if (mark === 'passed') passed.push(before.activity);
      else if (!seen.has(before.activity)) waiting.push(before.activity);
      seen.add(before.activity);
    }
  }
  if (lost.size > 0) return { kind: 'lost', at: [...lost] };
  const [other] = passed;
  if (other !== undefined) {
    const ports = outletsOf(graph, other).map(({ port }) => port.id);
    return { kind: 'other-way', at: other, ports: ports.filter((port) => way.outlets.has(outletId(other, port))) };
  }
  return unknown.size > 0 ? { kind: 'unknown', at: [...unknown] } : { kind: 'never' };
}

function endsThere(mark: WayMark | undefined): boolean {
  return mark === 'lost' || mark === 'not-chosen';
}
