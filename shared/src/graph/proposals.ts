import type { ActivityType } from '../activities/registry.ts';
import type { Problem } from '../result/problem.ts';
import type { ActivityId, CampaignGraph, TransitionId } from './graph.ts';
import { findActivity, findTransition, inboundOf, outboundOf } from './graph-index.ts';
import { outletLabel, outletsOf } from './outlets.ts';
import { portsOf } from './resolve-activity.ts';
import type { GraphSurvey } from './survey.ts';
import { upstreamOf } from './traverse.ts';
import { inEnglish } from '../words/english.ts';
import type { Slot, Text } from '../words/phrase.ts';

/**
 * What can be done about a problem with one gesture.
 * - `insert`: put a new activity on an arrow.
 * - `start`: add a new activity that begins a branch, and lead it to the activity (alone on an empty canvas).
 * - `continue`: choose what follows an outbound port.
 * - `disconnect`: remove an arrow.
 * - `go-on`: remove the breakpoint of an activity.
 */
export type Proposal =
  | { kind: 'insert'; type: ActivityType; on: TransitionId }
  | { kind: 'start'; type: ActivityType; before: ActivityId | undefined }
  | { kind: 'continue'; activity: ActivityId; port: string }
  | { kind: 'disconnect'; transition: TransitionId }
  | { kind: 'go-on'; activity: ActivityId };

/** What to do about a problem of a graph; undefined where there is no single thing to do. */
export function proposalFor(
  found: Problem,
  graph: CampaignGraph,
  survey: GraphSurvey | undefined,
): Proposal | undefined {
  const { activity, transition } = found.place;
  if (found.code === 'graph.empty') return { kind: 'start', type: 'build-audience', before: undefined };
  if (transition !== undefined && brokenEnds.has(found.code) && findTransition(graph, transition)) {
    return { kind: 'disconnect', transition };
  }
  if (activity === undefined || !findActivity(graph, activity)) return undefined;
  switch (found.code) {
    case 'dimension.mixed':
      return changeDimension(graph, activity, survey);
    case 'column.missing':
      return insertBefore(graph, activity, 'enrichment');
    case 'graph.inbound.missing':
      return startBefore(graph, activity);
    case 'graph.unreachable':
      return startBefore(graph, firstBefore(graph, activity));
    case 'graph.branch.unfinished':
      return continueBranch(graph, activity, found);
    case 'graph.cycle':
      return openCircle(graph, activity);
    case 'graph.breakpoint':
      return { kind: 'go-on', activity };
    default:
      return undefined;
  }
}

const brokenEnds: ReadonlySet<string> = new Set([
  'graph.transition.unknown-activity',
  'graph.transition.unknown-port',
  'graph.transition.port-taken',
]);

/** A Change dimension on the first arrow that brings another dimension than the primary set or the first arrow. */
function changeDimension(graph: CampaignGraph, id: ActivityId, survey: GraphSurvey | undefined): Proposal | undefined {
  const surveyed = survey?.activities.get(id);
  const known = surveyed?.inbound.filter(({ dimension }) => dimension !== undefined) ?? [];
  const config = surveyed?.valid?.config;
  const primary = typeof config === 'object' && config !== null && 'primary' in config ? config.primary : undefined;
  const wanted = (known.find((one) => one.transition === primary) ?? known[0])?.dimension;
  const other = known.find(({ dimension }) => dimension !== wanted);
  if (!other || !findTransition(graph, other.transition)) return undefined;
  return { kind: 'insert', type: 'change-dimension', on: other.transition };
}

function insertBefore(graph: CampaignGraph, id: ActivityId, type: ActivityType): Proposal | undefined {
  const [first] = inboundOf(graph, id);
  return first && { kind: 'insert', type, on: first.id };
}

function startBefore(graph: CampaignGraph, id: ActivityId): Proposal | undefined {
  const activity = findActivity(graph, id);
  const inbound = activity && portsOf(activity)?.inbound;
  if (!inbound || inbound.max <= inboundOf(graph, id).length) return undefined;
  return { kind: 'start', type: 'build-audience', before: id };
}

function firstBefore(graph: CampaignGraph, id: ActivityId): ActivityId {
  return [...upstreamOf(graph, [id])].find((one) => inboundOf(graph, one).length === 0) ?? id;
}

function continueBranch(graph: CampaignGraph, id: ActivityId, found: Problem): Proposal | undefined {
  const free = outletsOf(graph, id).filter((one) => !one.transition && one.port.role === 'main');
  const named = inEnglish(textOf(found.params['port']));
  const meant = free.find((one) => inEnglish(outletLabel(graph, id, one.port.id)) === named) ?? free[0];
  return meant && { kind: 'continue', activity: id, port: meant.port.id };
}

function textOf(param: Slot | undefined): Text {
  return typeof param === 'number' || param === undefined ? '' : param;
}

/** The arrow of a circle that was drawn last. */
function openCircle(graph: CampaignGraph, id: ActivityId): Proposal | undefined {
  const before = upstreamOf(graph, [id]);
  const circle = [...before].filter((one) => upstreamOf(graph, [one]).has(id));
  const inside = new Set([id, ...circle]);
  const arrows = [...inside].flatMap((one) => outboundOf(graph, one).filter(({ to }) => inside.has(to.activity)));
  const last = graph.transitions.findLast((one) => arrows.includes(one));
  return last && { kind: 'disconnect', transition: last.id };
}
