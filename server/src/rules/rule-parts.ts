import {
  all,
  always,
  any,
  compileCondition,
  type Condition,
  type ConditionContext,
  type ConditionGroup,
  filter,
  memberOf,
  not,
  type Predicate,
  type Problem,
  problem,
  readsManyRows,
  type Relation,
} from '@fanfare/shared';

/** The rows a part of a rule selects, or leaves; undefined where that cannot be computed. */
export interface RulePart {
  path: string;
  relation: Relation | undefined;
}

/** A rule taken apart. */
export interface RuleParts {
  whole: Relation | undefined;
  problems: readonly Problem[];
  /** Every condition and group in force, at any depth outside linked rows. */
  alone: readonly RulePart[];
  /** What is left after each top-level part. */
  leaves: readonly RulePart[];
}

/** Compiles a rule, each of its parts alone, and what is left of everybody after each top-level part. */
export function takeApart(rule: ConditionGroup, everybody: Relation, context: ConditionContext): RuleParts {
  const { source } = everybody;
  const rows = (predicate: Predicate | undefined) => predicate && filter(everybody, predicate);
  const { predicate, problems } = compileCondition(rule, source.table, context);
  const compiled = { whole: rows(predicate ?? undefined), problems: ruleProblems(problems) };
  if (problems.some((one) => one.code === 'condition.size')) return { ...compiled, alone: [], leaves: [] };
  const alone: RulePart[] = [];
  const take: TakePart = (condition, path) => {
    const part: RulePart = { path, relation: undefined };
    alone.push(part);
    const own =
      condition.kind === 'group'
        ? joined(condition, takeList(condition, path, 'items', take), takeList(condition, path, 'except', take))
        : (compileCondition(aloneInGroup(condition), source.table, context).predicate ?? undefined);
    part.relation = rows(own);
    return part.relation && readsManyRows(part.relation) ? memberOf(part.relation) : own;
  };
  const steps = waterfall(rule, takeList(rule, '', 'items', take), takeList(rule, '', 'except', take));
  const leaves = steps.map((one): RulePart => ({ path: one.path, relation: rows(one.predicate) }));
  const last = leaves.at(-1);
  if (last !== undefined && compiled.whole !== undefined) last.relation = compiled.whole;
  return { ...compiled, alone, leaves };
}

/** Problems of a rule, placed by their path in it. */
export function ruleProblems(found: ReturnType<typeof compileCondition>['problems']): Problem[] {
  return found.map(({ code, path, params }) => problem(code, { field: path }, params));
}

/** A part in the place where larger ones use it: what is dear to find out is found out once, for the part alone. */
interface UsedPart {
  path: string;
  predicate: Predicate | undefined;
}
type TakePart = (condition: Condition, path: string) => Predicate | undefined;

function aloneInGroup(condition: Condition): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [condition], except: [] };
}

function takeList(group: ConditionGroup, path: string, list: 'items' | 'except', take: TakePart): UsedPart[] {
  return group[list].flatMap((condition, index) => {
    if (condition.disabled === true) return [];
    const place = `${path}${path === '' ? '' : '/'}${list}/${index}`;
    return [{ path: place, predicate: take(condition, place) }];
  });
}

function joined(group: ConditionGroup, items: readonly UsedPart[], except: readonly UsedPart[]): Predicate | undefined {
  const last = waterfall(group, items, except).at(-1);
  return last === undefined ? always(true) : last.predicate;
}

/** What holds after each part of a group, in order; undefined from the first part that cannot be computed. */
function waterfall(group: ConditionGroup, items: readonly UsedPart[], except: readonly UsedPart[]): UsedPart[] {
  const kept = growing(items, group.operator === 'and' ? all : any);
  const base = kept.length === 0 ? always(true) : kept.at(-1)?.predicate;
  const removed = growing(except, all).map(
    ({ path, predicate }): UsedPart => ({ path, predicate: base && predicate && all(base, not(predicate)) }),
  );
  return [...kept, ...removed];
}

/** The first part, the first two joined, the first three joined ... */
function growing(parts: readonly UsedPart[], join: (...of: readonly Predicate[]) => Predicate): UsedPart[] {
  let before: Predicate[] | undefined = [];
  return parts.map(({ path, predicate }) => {
    before = before && predicate && [...before, predicate];
    return { path, predicate: before && join(...before) };
  });
}
