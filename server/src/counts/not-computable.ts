import type { CountEvent, LawViolation, NotComputableReason, Problem } from '@fanfare/shared';
import { isAbortError } from '../engine/abort-error.ts';
import { TooManyPairs } from '../engine/too-many-pairs.ts';

type NotComputable = Extract<CountEvent, { event: 'not-computable' }>;

const sentences: Record<Exclude<NotComputableReason, 'failed'>, string> = {
  'problems-here': 'This activity has problems. Resolve them to see its counts.',
  'problems-upstream': 'An activity before this one has problems.',
  disabled: 'This activity, or one before it, is disabled.',
  breakpoint: 'This activity waits behind a breakpoint.',
  cancelled: 'A newer edit took the place of this count.',
};

/** Says why an activity has no count because of the graph or a newer edit; `waiting` names the breakpoints. */
export function blocked(
  activity: string,
  reason: Exclude<NotComputableReason, 'failed'>,
  waiting?: Problem,
): NotComputable {
  return { event: 'not-computable', activity, reason, message: waiting?.message ?? sentences[reason] };
}

/** Says why counting an activity ended early. */
export function ended(activity: string, error: unknown): NotComputable {
  if (isAbortError(error)) return blocked(activity, 'cancelled');
  if (error instanceof TooManyPairs) {
    return { event: 'not-computable', activity, reason: 'failed', message: error.message, code: error.code };
  }
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    event: 'not-computable',
    activity,
    reason: 'failed',
    message: `The data engine could not count this: ${reason}`,
    code: 'engine',
  };
}

/** Says that numbers do not add up: a fault of Fanfare. */
export function broken({ activity, message }: LawViolation): NotComputable {
  return { event: 'not-computable', activity, reason: 'failed', message, code: 'law-broken' };
}
