import {
  all,
  type AudienceMembers,
  type AudienceSize,
  columnLink,
  exists,
  filter,
  isKind,
  isStored,
  type MembershipKind,
  not,
  type Relation,
  scan,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { countRelations } from '../rules/count-relations.ts';
import { openAudience } from './open-audience.ts';

/** How many members an audience has, and how they came in. @throws HttpError 422 when that cannot be told */
export async function audienceSize(
  parts: CountParts,
  { id, timeZone }: { id: string; timeZone: string },
  { actor, signal }: Caller,
): Promise<AudienceSize> {
  const { context, members } = await openAudience(parts, actor.workspace, id, timeZone);
  const relations = {
    members: members.members,
    byRule: byRuleAlone(members),
    saved: storedAs(members, 'saved'),
    added: storedAs(members, 'added'),
    removed: storedAs(members, 'removed'),
    left: storedAs(members, 'left'),
    gone: goneMembers(members),
  };
  const closing: (() => void)[] = [];
  const close = (): void => closing.forEach((one) => one());
  signal.addEventListener('abort', close, { once: true });
  try {
    const counts = await countRelations(parts, actor.name, Object.values(relations), (end) => {
      closing.push(end);
      if (signal.aborted) end();
    });
    const rows = (relation: Relation | undefined) => (relation === undefined ? 0 : (counts.get(relation.key) ?? 0));
    return {
      members: rows(relations.members),
      byRule: rows(relations.byRule),
      saved: rows(relations.saved),
      added: rows(relations.added),
      removed: rows(relations.removed),
      left: rows(relations.left),
      gone: rows(relations.gone),
      asOf: context.now,
    };
  } finally {
    signal.removeEventListener('abort', close);
    context.lease.release();
  }
}

/** Members by the rule who are not stored; undefined without a rule. */
export function byRuleAlone({ source, rule, stored }: AudienceMembers): Relation | undefined {
  if (rule === undefined) return undefined;
  const where = stored ? all(rule, not(isStored(stored, 'saved', 'added', 'removed'))) : rule;
  return filter(scan(source), where);
}

/** Rows of the audience's own table; undefined while it has none. */
export function storedAs({ stored }: AudienceMembers, kind: MembershipKind): Relation | undefined {
  return stored && filter(scan(stored.to), isKind(stored.to, kind));
}

function goneMembers({ source, stored }: AudienceMembers): Relation | undefined {
  if (!stored) return undefined;
  const { to } = stored;
  const back = columnLink(to, source.key, source, source.key, 'one');
  return filter(scan(to), all(isKind(to, 'saved', 'added'), not(exists(back))));
}
