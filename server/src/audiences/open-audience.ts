import { type AudienceMembers, type ConditionGroup, everyone, membersOfAudience, problem } from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import { refusedWithProblems } from '../http/errors.ts';
import { openRules, type RuleContext } from '../rules/rule-request.ts';

/** An audience's members on leased data versions. Whoever asked for it releases the lease of the context. */
export interface OpenAudience {
  context: RuleContext;
  members: AudienceMembers;
}

/** @throws HttpError 422 with the problem when its members cannot be told */
export async function openAudience(
  parts: CountParts,
  workspace: string,
  id: string,
  timeZone: string,
): Promise<OpenAudience> {
  const rule: ConditionGroup = {
    ...everyone(),
    items: [{ kind: 'audience', via: [], audiences: [id], match: 'any', negated: false }],
  };
  const context = await openRules(parts, workspace, { timeZone, variables: [] }, [rule]);
  const found = membersOfAudience(id, context);
  if (found.ok) return { context, members: found.value };
  context.lease.release();
  const { code, params } = found.failure;
  throw refusedWithProblems([problem(code, {}, params)]);
}
