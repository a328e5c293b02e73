import {
  compileCondition,
  type EndpointPart,
  filter,
  keyPosition,
  type Population,
  printStatement,
  printValues,
  type Problem,
  type sampleRule as endpoint,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { openPopulation } from '../people/open-people.ts';
import { sentColumn } from '../people/people-columns.ts';
import { readRows } from '../people/read-rows.ts';
import { ruleProblems } from './rule-parts.ts';
import { findRuleRows, openRules, populationOf, type RuleContext } from './rule-request.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Sample = EndpointPart<typeof endpoint, 'response'>;

/** Some rows a rule selects: the first by key, or with a seed a choice that is the same every time. */
export async function sampleRule(parts: CountParts, request: Request, caller: Caller): Promise<Sample> {
  const context = await openRules(parts, caller.actor.workspace, request, [request.rule]);
  const { population, problems } = selected(context, request);
  if (population === undefined) {
    context.lease.release();
    return { columns: [], rows: [], total: null, problems, asOf: context.now };
  }
  const people = await openPopulation(parts, context, () => population, request.columns, caller);
  try {
    const total = await people.count(undefined);
    const { relation, statements } = people;
    const keyNames = relation.source.key.map((_, index) => `k${index}`);
    const { text, values } =
      request.seed === undefined
        ? printStatement(relation, statements)
        : printValues(relation, [keyPosition(request.seed)], statements);
    const order = request.seed === undefined ? keyNames : ['c0', ...keyNames];
    const keys = await parts.engine.withConnection(
      (connection) =>
        connection.all(
          `SELECT ${keyNames.join(', ')} FROM (${text}) AS sample ORDER BY ${order.join(', ')} LIMIT ${request.limit}`,
          values,
        ),
      { signal: caller.signal },
    );
    return {
      columns: people.columns.map(sentColumn),
      rows: await readRows(parts, people, keys, caller.signal),
      total,
      problems,
      asOf: people.now,
    };
  } finally {
    people.close();
  }
}

/** The rows a rule selects; undefined while it cannot be computed. */
function selected(context: RuleContext, request: Request): { population: Population | undefined; problems: Problem[] } {
  try {
    const { dimension, rule } = request;
    const table = findRuleRows(context, request);
    if ('problem' in table) return { population: undefined, problems: [table.problem] };
    const { predicate, problems } = compileCondition(rule, table.source.table, context);
    const relation = predicate === null ? undefined : filter(table.rows, predicate);
    const columns = populationOf(context, table.source.table)?.columns ?? [];
    return { population: relation && { dimension, relation, columns }, problems: ruleProblems(problems) };
  } catch (error) {
    context.lease.release();
    throw error;
  }
}
