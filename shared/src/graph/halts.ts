import { type Problem, problem } from '../result/problem.ts';
import type { ActivityId, CampaignGraph } from './graph.ts';
import { findActivity } from './graph-index.ts';
import { downstreamOf } from './traverse.ts';

/** What somebody sets on an activity so that what follows it is not worked out. */
export type HaltReason = 'disabled' | 'breakpoint';

/** Why an activity is not worked out although nothing is wrong: it is disabled or comes after such, or it waits. */
export interface Halt {
  reason: HaltReason;
  /** Activities before it that are disabled, or have a breakpoint; none where it is only disabled itself. */
  behind: readonly ActivityId[];
}

const known = new WeakMap<CampaignGraph, ReadonlyMap<ActivityId, Halt>>();

/**
 * Every activity that is halted. An activity with a breakpoint is worked out, and all that can be reached from it waits;
 * what is disabled, and what comes after it, is off whether it would wait or not.
 */
export function haltsOf(graph: CampaignGraph): ReadonlyMap<ActivityId, Halt> {
  const halts = known.get(graph) ?? findHalts(graph);
  known.set(graph, halts);
  return halts;
}

/** Says behind which breakpoints an activity waits; undefined where it does not. */
export function waitingProblem(graph: CampaignGraph, id: ActivityId): Problem | undefined {
  const halt = haltsOf(graph).get(id);
  if (halt?.reason !== 'breakpoint') return undefined;
  return problem('graph.waiting', { activity: id }, { activity: namesOf(graph, halt.behind) });
}

/** What activities are called, in one line. */
export function namesOf(graph: CampaignGraph, ids: readonly ActivityId[]): string {
  return ids.map((id) => findActivity(graph, id)?.label || id).join(', ');
}

function findHalts(graph: CampaignGraph): Map<ActivityId, Halt> {
  const waiting = [...behind(graph, 'breakpoint')].map(([id, ids]) => [id, halt('breakpoint', ids)] as const);
  const disabled = graph.activities.filter((one) => one.disabled).map(({ id }) => [id, halt('disabled', [])] as const);
  const off = [...behind(graph, 'disabled')].map(([id, ids]) => [id, halt('disabled', ids)] as const);
  return new Map([...waiting, ...disabled, ...off]);
}

function halt(reason: HaltReason, ids: readonly ActivityId[]): Halt {
  return { reason, behind: ids };
}

/** What can be reached from activities that are set so, with those. */
function behind(graph: CampaignGraph, set: HaltReason): Map<ActivityId, ActivityId[]> {
  const found = new Map<ActivityId, ActivityId[]>();
  for (const activity of graph.activities) {
    if (!activity[set]) continue;
    for (const after of downstreamOf(graph, [activity.id])) {
      const ids = found.get(after);
      if (ids) ids.push(activity.id);
      else found.set(after, [activity.id]);
    }
  }
  return found;
}
