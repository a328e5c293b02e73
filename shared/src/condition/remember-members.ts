import type { Resolved } from '../attribute/resolve-attribute.ts';
import type { AudienceLookup } from './audience.ts';
import type { AudienceMembers } from './audience-members.ts';
import type { ConditionContext } from './condition-context.ts';

interface Remembered {
  context: ConditionContext;
  found: Resolved<AudienceMembers>;
}

const rememberedBy = new WeakMap<AudienceLookup, Map<string, Remembered>>();

/** What was found last for an audience when all is the same that it depends on: audiences may be nested many times over. */
export function rememberMembers(
  context: ConditionContext,
  id: string,
  find: () => Resolved<AudienceMembers>,
): Resolved<AudienceMembers> {
  const known = rememberedBy.get(context.audiences) ?? new Map<string, Remembered>();
  rememberedBy.set(context.audiences, known);
  const last = known.get(id);
  if (last && isSame(last.context, context)) return last.found;
  const found = find();
  if (found.ok) known.set(id, { context, found });
  return found;
}

function isSame(left: ConditionContext, right: ConditionContext): boolean {
  return (
    left.catalog === right.catalog &&
    left.environment === right.environment &&
    left.filters === right.filters &&
    left.now === right.now &&
    left.timeZone === right.timeZone
  );
}
