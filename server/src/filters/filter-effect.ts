import {
  compileCondition,
  type ConditionGroup,
  difference,
  type EndpointPart,
  filter,
  type filterEffect as endpoint,
  type Relation,
  scan,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import type { Database } from '../db/connection.ts';
import { countRelations } from '../rules/count-relations.ts';
import { findPlainTable, openRules, type RuleContext } from '../rules/rule-request.ts';
import { readFilter } from './filter-list.ts';
import { followersOf } from './followers.ts';

type Effect = EndpointPart<typeof endpoint, 'response'>;
type Change = EndpointPart<typeof endpoint, 'body'>;

/** What another rule for a filter would change: rows of its table, and who follows it. @throws HttpError 404, 403 */
export async function filterEffect(
  parts: CountParts,
  db: Database,
  { id, change }: { id: string; change: Change },
  caller: Caller,
): Promise<Effect> {
  const { actor } = caller;
  const stored = await readFilter(db, actor, id);
  const followers = await followersOf(db, actor.workspace, id, 'all');
  const setting = { timeZone: change.timeZone, variables: [] };
  const context = await openRules(parts, actor.workspace, setting, [stored.rule, change.rule]);
  try {
    const rules = { before: stored.rule, after: change.rule };
    return { ...(await countChange(parts, context, stored.table, rules, caller)), ...followers };
  } finally {
    context.lease.release();
  }
}

async function countChange(
  parts: CountParts,
  context: RuleContext,
  tableName: string,
  rules: { before: ConditionGroup; after: ConditionGroup },
  { actor, signal }: Caller,
): Promise<Pick<Effect, 'before' | 'after' | 'enter' | 'leave'>> {
  const table = findPlainTable(context, tableName);
  if ('problem' in table || table.source.key.length === 0) {
    return { before: null, after: null, enter: null, leave: null };
  }
  const { source } = table;
  const rowsOf = (rule: ConditionGroup): Relation | undefined => {
    const { predicate } = compileCondition(rule, source.table, context);
    return predicate === null ? undefined : filter(scan(source), predicate);
  };
  const [before, after] = [rowsOf(rules.before), rowsOf(rules.after)];
  const enter = before && after && difference(after, [before]);
  const leave = before && after && difference(before, [after]);
  const closing: (() => void)[] = [];
  const close = (): void => closing.forEach((one) => one());
  signal.addEventListener('abort', close, { once: true });
  try {
    const counts = await countRelations(parts, actor.name, [before, after, enter, leave], (end) => {
      closing.push(end);
      if (signal.aborted) end();
    });
    const rows = (relation: Relation | undefined) =>
      relation === undefined ? null : (counts.get(relation.key) ?? null);
    return { before: rows(before), after: rows(after), enter: rows(enter), leave: rows(leave) };
  } finally {
    signal.removeEventListener('abort', close);
  }
}
