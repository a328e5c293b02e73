import {
  type ActivityCount,
  type ActivityId,
  type CampaignGraph,
  type CountEvent,
  type FileLookup,
  haltsOf,
  noFiles,
  type NotComputableReason,
  waitingProblem,
} from '@fanfare/shared';
import { problemText } from '../i18n/speak.ts';
import { notComputableText, spokenCount } from './spoken-count.ts';

/** Why there is no number: what the server says, or that it does not answer. */
export type UnknownReason = NotComputableReason | 'unreachable';

/** What is known about the numbers of one activity. An old number never poses as a current one. */
export type ActivityNumbers =
  | { readonly state: 'exact'; readonly count: ActivityCount }
  | { readonly state: 'stale'; readonly last: ActivityCount }
  | { readonly state: 'computing'; readonly last: ActivityCount | undefined; readonly share: number | undefined }
  | {
      readonly state: 'unknown';
      readonly reason: UnknownReason;
      readonly message: string;
      readonly code: string | undefined;
    };

export type CountsPhase = 'idle' | 'waiting' | 'counting' | 'counted' | 'unreachable' | 'refused';

/** The numbers of one canvas as they come in. They live beside the document, never in it. */
export interface CountsState {
  readonly phase: CountsPhase;
  readonly activities: ReadonlyMap<ActivityId, ActivityNumbers>;
  /** Rows of each targeting dimension in use. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** What became of the files of the campaign, by the table that holds their lines. */
  readonly files: FileLookup;
  /** How many activities the running or last count covers. */
  readonly total: number;
  /** The instant all numbers of the running or last count belong to. */
  readonly now: string | undefined;
  /** Why counting stopped, when the server refused or cannot be reached; and when it is tried again. */
  readonly failure:
    | { readonly message: string; readonly code: string | undefined; readonly retryAt: number | undefined }
    | undefined;
}

export const noCounts: CountsState = {
  phase: 'idle',
  activities: new Map(),
  dimensions: {},
  files: noFiles,
  total: 0,
  now: undefined,
  failure: undefined,
};

/** After an edit: what lies downstream of it is out of date, what was removed goes, everything else stays exact. */
export function afterEdit(
  state: CountsState,
  present: Iterable<ActivityId>,
  affected: ReadonlySet<ActivityId>,
): CountsState {
  const activities = new Map<ActivityId, ActivityNumbers>();
  for (const id of present) {
    const known = state.activities.get(id);
    if (known && !affected.has(id)) activities.set(id, known);
    else activities.set(id, outdated(known));
  }
  return { ...state, phase: 'waiting', activities, total: activities.size, failure: undefined };
}

/** What waits behind a breakpoint of the drawing has no number, not even an old one, from the moment it is set. */
export function withWaiting(state: CountsState, graph: CampaignGraph): CountsState {
  const waiting = [...haltsOf(graph).keys()].flatMap((id): [ActivityId, ActivityNumbers][] => {
    const numbers = state.activities.get(id);
    const problem = waitingProblem(graph, id);
    if (!problem || !numbers || (numbers.state === 'unknown' && numbers.reason !== 'breakpoint')) return [];
    const message = problemText(problem);
    if (numbers.state === 'unknown' && numbers.message === message) return [];
    return [[id, { state: 'unknown', reason: 'breakpoint', message, code: undefined }]];
  });
  return waiting.length === 0 ? state : { ...state, activities: new Map([...state.activities, ...waiting]) };
}

/** Takes in one event of the stream. */
export function afterEvent(state: CountsState, event: CountEvent): CountsState {
  switch (event.event) {
    case 'started':
      return {
        ...state,
        phase: 'counting',
        total: event.activities,
        now: event.now,
        dimensions: event.dimensions,
        files: filesOf(event),
        failure: undefined,
      };
    case 'counted':
      return withNumbers(state, event.count.activity, { state: 'exact', count: spokenCount(event.count) });
    case 'not-computable': {
      const known = state.activities.get(event.activity);
      const isKnown = event.reason === 'breakpoint' && known?.state === 'unknown' && known.reason === 'breakpoint';
      if (isKnown || event.reason === 'cancelled') return state;
      const { reason, code } = event;
      return withNumbers(state, event.activity, { state: 'unknown', reason, message: notComputableText(event), code });
    }
    case 'progress':
      return withNumbers(state, event.activity, {
        state: 'computing',
        last: lastCount(state.activities.get(event.activity)),
        share: event.share,
      });
    case 'finished':
      return { ...state, phase: 'counted' };
  }
}

function filesOf({ files }: Extract<CountEvent, { event: 'started' }>): FileLookup {
  if (files === undefined) return noFiles;
  return new Map(Object.entries(files).map(([table, one]) => [table, { ...one, failure: one.failure }]));
}

/** Counting broke off: what was being counted goes back to its last number, or is not known. */
export function afterFailure(state: CountsState, failure: NonNullable<CountsState['failure']>): CountsState {
  const activities = new Map(
    [...state.activities].map(([id, numbers]): [ActivityId, ActivityNumbers] => {
      if (numbers.state !== 'computing') return [id, numbers];
      if (numbers.last) return [id, { state: 'stale', last: numbers.last }];
      return [id, { state: 'unknown', reason: 'unreachable', message: failure.message, code: failure.code }];
    }),
  );
  return { ...state, phase: failure.retryAt === undefined ? 'refused' : 'unreachable', activities, failure };
}

/** How many activities have an exact number, and how many have a reason instead. */
export function tally(state: CountsState): { readonly exact: number; readonly unknown: number } {
  let exact = 0;
  let unknown = 0;
  for (const numbers of state.activities.values()) {
    if (numbers.state === 'exact') exact += 1;
    if (numbers.state === 'unknown') unknown += 1;
  }
  return { exact, unknown };
}

function outdated(known: ActivityNumbers | undefined): ActivityNumbers {
  const last = lastCount(known);
  return last ? { state: 'stale', last } : { state: 'computing', last: undefined, share: undefined };
}

function lastCount(known: ActivityNumbers | undefined): ActivityCount | undefined {
  if (known?.state === 'exact') return known.count;
  return known?.state === 'stale' || known?.state === 'computing' ? known.last : undefined;
}

function withNumbers(state: CountsState, id: ActivityId, numbers: ActivityNumbers): CountsState {
  if (!state.activities.has(id)) return state;
  return { ...state, activities: new Map(state.activities).set(id, numbers) };
}
