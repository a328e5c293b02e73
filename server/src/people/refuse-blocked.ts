import { type CompiledActivity, hasErrors, type Problem } from '@fanfare/shared';
import { badRequest, type HttpError, refusedWithProblems } from '../http/errors.ts';

/** Why people cannot be told who are at an activity that cannot be computed; the problems are those of its campaign. */
export function refuseBlocked(
  { waiting }: Extract<CompiledActivity, { status: 'blocked' }>,
  problems: readonly Problem[],
): HttpError {
  if (waiting) return refusedWithProblems([waiting]);
  if (hasErrors(problems)) return refusedWithProblems(problems);
  return badRequest('people.not-computable', 'This activity, or one before it, is disabled.');
}
