import { compileCondition, type EndpointPart, filter, printReadable, type ruleSql as endpoint } from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import { ruleProblems } from './rule-parts.ts';
import { findRuleRows, openRules } from './rule-request.ts';

/** The SQL of a rule for people to read; empty while the rule has problems. */
export async function ruleSql(
  parts: CountParts,
  request: EndpointPart<typeof endpoint, 'body'>,
  workspace: string,
): Promise<EndpointPart<typeof endpoint, 'response'>> {
  const context = await openRules(parts, workspace, request, [request.rule]);
  try {
    const table = findRuleRows(context, request);
    if ('problem' in table) return { sql: '', problems: [table.problem] };
    const { predicate, problems } = compileCondition(request.rule, table.source.table, context);
    const sql = predicate ? printReadable(filter(table.rows, predicate), new Map()) : '';
    return { sql, problems: ruleProblems(problems) };
  } finally {
    context.lease.release();
  }
}
