import type { countRule as endpoint, EndpointPart, Relation } from '@fanfare/shared';
import type { CanvasTurns } from '../counts/canvas-turns.ts';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { countRelations } from './count-relations.ts';
import { type RulePart, takeApart } from './rule-parts.ts';
import { findRuleRows, openRules } from './rule-request.ts';

export type RuleRequest = EndpointPart<typeof endpoint, 'body'>;
export type RuleCount = EndpointPart<typeof endpoint, 'response'>;

/** Counts a rule, each of its parts alone, and what each leaves. @throws AbortError when a newer edit came. */
export async function countRule(
  parts: CountParts,
  turns: CanvasTurns,
  request: RuleRequest,
  { actor, signal }: Caller,
): Promise<RuleCount> {
  const turn = turns.begin(`${actor.workspace}/rule ${request.canvas}`, signal);
  try {
    const context = await openRules(parts, actor.workspace, request, [request.rule]);
    try {
      const table = findRuleRows(context, request);
      if ('problem' in table) {
        turn.take(() => undefined);
        return { total: 0, matching: null, problems: [table.problem], alone: [], leaves: [], asOf: context.now };
      }
      const { rows } = table;
      const { whole, problems, alone, leaves } = takeApart(request.rule, rows, context);
      const relations = [whole, rows, ...[...alone, ...leaves].map((one) => one.relation)];
      const counts = await countRelations(parts, actor.name, relations, (close) => turn.take(close));
      const known = (relation: Relation | undefined): number | null =>
        relation === undefined ? null : (counts.get(relation.key) ?? null);
      const told = ({ path, relation }: RulePart) => ({ path, count: known(relation) });
      return {
        total: known(rows) ?? 0,
        matching: known(whole),
        problems: [...problems],
        alone: alone.map(told),
        leaves: leaves.map(told),
        asOf: context.now,
      };
    } finally {
      context.lease.release();
    }
  } finally {
    turn.end();
  }
}
