import { createHash } from 'node:crypto';
import {
  type ActivityPlan,
  type Actor,
  type CampaignGraph,
  checkLaws,
  type CompiledGraph,
  type CountEvent,
  type CountPlan,
  countPlan,
  findDimension,
  type LoadedFile,
  partsOfTerm,
  termsOf,
} from '@fanfare/shared';
import { isAbortError } from '../engine/abort-error.ts';
import { termParts } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import type { PopulationSession } from '../engine/populations/population-store.ts';
import type { Logger } from '../logging.ts';
import { type CanvasTurn, createCanvasTurns } from './canvas-turns.ts';
import { activityCount, countTerms } from './count-activity.ts';
import { type Caller, type CompiledRequest, compileRequest, type CountParts, versionsRead } from './count-request.ts';
import { countRule, type RuleCount, type RuleRequest } from '../rules/count-rule.ts';
import { createEventChannel } from './event-channel.ts';
import { blocked, broken, ended } from './not-computable.ts';

const progressMilliseconds = 1000;

/** Counts graphs. A newer count of the same canvas ends the one before it. */
export interface CountService {
  /** Events in the order of `countEventSchema`; ends early, with reasons, when the caller or a newer edit says so. */
  count(request: { graph: CampaignGraph; canvas: string }, caller: Caller): AsyncGenerator<CountEvent>;
  /** Rows a rule selects, each of its parts alone, and what each leaves. @throws AbortError when a newer edit came. */
  countRule(request: RuleRequest, caller: Caller): Promise<RuleCount>;
}

export function createCountService(parts: CountParts): CountService {
  const turns = createCanvasTurns();
  return {
    async *count({ graph, canvas }, { actor, signal }) {
      const begun = performance.now();
      const turn = turns.begin(`${actor.workspace}/${canvas}`, signal);
      try {
        yield* countCompiled(parts, turn, await compileRequest(parts, graph, actor.workspace, signal), {
          graph,
          actor,
          begun,
        });
      } catch (error) {
        if (!signal.aborted || !isAbortError(error)) throw error;
      } finally {
        turn.end();
      }
    },
    countRule: (request, caller) => countRule(parts, turns, request, caller),
  };
}

/** Counts a compiled graph and gives its data versions back at the end. */
async function* countCompiled(
  parts: CountParts,
  turn: CanvasTurn,
  request: CompiledRequest,
  { graph, actor, begun }: { graph: CampaignGraph; actor: Actor; begun: number },
): AsyncGenerator<CountEvent> {
  let session: PopulationSession | undefined;
  try {
    const plan = countPlan(graph, request.compiled);
    const counted = [...plan.terms.values()].flatMap(termParts);
    const opened = parts.populations.open(planPopulations(counted), actor.name);
    session = opened;
    turn.take(() => opened.close());
    yield startedEvent(parts, request, plan);
    let done = 0;
    for await (const event of countActivities(parts.log, opened, plan, request)) {
      if (event.event === 'counted') done += 1;
      yield event;
    }
    const notComputable = request.compiled.activities.size - done;
    yield { event: 'finished', counted: done, notComputable, milliseconds: Math.round(performance.now() - begun) };
  } finally {
    session?.close();
    request.lease.release();
  }
}

/** Every activity's count, or the reason why there is none, as they become known; with news of what takes long. */
function countActivities(
  log: Logger,
  session: PopulationSession,
  plan: CountPlan,
  request: CompiledRequest,
): AsyncIterable<CountEvent> {
  const channel = createEventChannel<CountEvent>();
  const waiting = new Set(plan.activities);
  const timer = setInterval(() => {
    for (const activity of waiting) {
      const share = progressOf(session, plan, activity);
      if (share !== undefined) channel.push({ event: 'progress', activity: activity.activity, share });
    }
  }, progressMilliseconds);
  timer.unref();
  const countOne = async (activity: ActivityPlan): Promise<void> => {
    try {
      const counts = await countTerms(session, plan, termsOf(activity));
      const violations = checkLaws(activity, counts.counts);
      for (const violation of violations) log.error({ violation }, 'a law of conservation is broken');
      const [first] = violations;
      channel.push(
        first === undefined ? { event: 'counted', count: activityCount(activity, counts, request.now) } : broken(first),
      );
    } catch (error) {
      if (!isAbortError(error))
        log.error({ err: error, activity: activity.activity }, 'an activity could not be counted');
      channel.push(ended(activity.activity, error));
    } finally {
      waiting.delete(activity);
    }
  };
  for (const [id, activity] of request.compiled.activities) {
    if (activity.status === 'blocked') channel.push(blocked(id, activity.reason, activity.waiting));
  }
  void Promise.all(plan.activities.map(countOne)).then(() => {
    clearInterval(timer);
    channel.end();
  });
  return channel;
}

function progressOf(session: PopulationSession, plan: CountPlan, activity: ActivityPlan): number | undefined {
  for (const id of termsOf(activity)) {
    const term = plan.terms.get(id);
    for (const part of term === undefined ? [] : termParts(term)) {
      const share = session.progress(part.key);
      if (share !== undefined) return share;
    }
  }
  return undefined;
}

function startedEvent({ tableRows }: CountParts, request: CompiledRequest, plan: CountPlan): CountEvent {
  const { catalog, compiled, files, lease, now } = request;
  const parts = [...plan.terms.values()].flatMap(partsOfTerm);
  const dimensions: Record<string, number> = {};
  for (const name of dimensionsOf(compiled)) {
    const table = findDimension(catalog, name)?.table;
    const source = table === undefined ? undefined : lease.environment.get(table);
    if (source !== undefined) dimensions[name] = tableRows(source);
  }
  return {
    event: 'started',
    key: createHash('sha256')
      .update(JSON.stringify([...plan.terms.keys()]))
      .digest('hex')
      .slice(0, 32),
    now,
    activities: compiled.activities.size,
    versions: versionsRead(parts),
    problems: [...compiled.problems],
    dimensions,
    ...(files.size === 0 ? {} : { files: Object.fromEntries([...files].map(([table, one]) => [table, told(one)])) }),
  };
}

function told({ accepted, rejected, failure }: LoadedFile) {
  return { accepted, rejected, ...(failure === undefined ? {} : { failure }) };
}

function dimensionsOf(compiled: CompiledGraph): Set<string> {
  const names = new Set<string>();
  for (const activity of compiled.activities.values()) {
    if (activity.status === 'blocked') continue;
    for (const population of Object.values(activity.compiled.outputs)) names.add(population.dimension);
  }
  return names;
}
