import {
  compileCondition,
  type ConditionGroup,
  type countRule as endpoint,
  type EndpointPart,
  filter,
  findDimension,
  type Predicate,
  type Problem,
  problem,
  type Relation,
  scan,
} from '@fanfare/shared';
import type { VersionLease } from '../engine/engine.ts';
import { countedPart, relationRows } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import type { CanvasTurns } from './canvas-turns.ts';
import { countInstant } from './count-clock.ts';
import type { Caller, CountParts } from './count-request.ts';

export type RuleRequest = EndpointPart<typeof endpoint, 'body'>;
export type RuleCount = EndpointPart<typeof endpoint, 'response'>;

interface CompiledRule {
  matching: Relation | undefined;
  alone: readonly { path: string; relation: Relation | undefined }[];
  problems: readonly Problem[];
}

/** Counts a rule, and each of its top-level conditions alone. */
export async function countRule(
  parts: CountParts,
  turns: CanvasTurns,
  request: RuleRequest,
  { actor, signal }: Caller,
): Promise<RuleCount> {
  const turn = turns.begin(`${actor.workspace}/rule ${request.canvas}`, signal);
  let lease: VersionLease | undefined;
  try {
    const catalog = await parts.readCatalog(actor.workspace);
    lease = await parts.engine.lease();
    const asOf = countInstant(parts.clock());
    const dimension = findDimension(catalog, request.dimension);
    const source = dimension && lease.environment.get(dimension.table);
    if (dimension === undefined || source === undefined) {
      turn.take(() => undefined);
      const unknown = problem('dimension.unknown', { field: 'dimension' }, { dimension: request.dimension });
      return { total: 0, matching: null, problems: [unknown], alone: [], asOf };
    }
    const context = { catalog, environment: lease.environment, now: asOf, timeZone: request.timeZone };
    const rule = compileRule(request.rule, scan(source), (group) => compileCondition(group, dimension.table, context));
    const relations = [rule.matching, ...rule.alone.map((one) => one.relation)].filter((one) => one !== undefined);
    const session = parts.populations.open(
      planPopulations(relations.flatMap((one) => countedPart(one) ?? [])),
      actor.name,
    );
    turn.take(() => session.close());
    try {
      const rows = async (relation: Relation | undefined): Promise<number | null> => {
        if (relation === undefined) return null;
        const part = countedPart(relation);
        return relationRows(relation, part && (await session.counted(part.key)).count);
      };
      const [matching, alone] = await Promise.all([
        rows(rule.matching),
        Promise.all(rule.alone.map(async ({ path, relation }) => ({ path, count: await rows(relation) }))),
      ]);
      return { total: parts.tableRows(source), matching, problems: [...rule.problems], alone, asOf };
    } finally {
      session.close();
    }
  } finally {
    turn.end();
    lease?.release();
  }
}

type Compile = (group: ConditionGroup) => ReturnType<typeof compileCondition>;

function compileRule(rule: ConditionGroup, everybody: Relation, compile: Compile): CompiledRule {
  const relation = (predicate: Predicate | null): Relation | undefined =>
    predicate === null ? undefined : filter(everybody, predicate);
  const whole = compile(rule);
  const alone = (['items', 'except'] as const).flatMap((list) =>
    rule[list].map((item, index) => ({
      path: `${list}/${index}`,
      relation:
        item.disabled === true
          ? undefined
          : relation(compile({ kind: 'group', operator: 'and', items: [item], except: [] }).predicate),
    })),
  );
  return {
    matching: relation(whole.predicate),
    alone,
    problems: whole.problems.map(({ code, path, params }) => problem(code, { field: path }, params)),
  };
}
