import {
  compileCondition,
  type EndpointPart,
  filter,
  printReadable,
  type ruleSql as endpoint,
  scan,
} from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import { ruleProblems } from './rule-parts.ts';
import { findRuleTable, openRules } from './rule-request.ts';

/** The SQL of a rule for people to read; empty while the rule has problems. */
export async function ruleSql(
  parts: CountParts,
  request: EndpointPart<typeof endpoint, 'body'>,
  workspace: string,
): Promise<EndpointPart<typeof endpoint, 'response'>> {
  const context = await openRules(parts, workspace, request, [request.rule]);
  try {
    const table = findRuleTable(context, request.dimension);
    if ('problem' in table) return { sql: '', problems: [table.problem] };
    const { predicate, problems } = compileCondition(request.rule, table.source.table, context);
    const sql = predicate ? printReadable(filter(scan(table.source), predicate), new Map()) : '';
    return { sql, problems: ruleProblems(problems) };
  } finally {
    context.lease.release();
  }
}
