import { withoutAddedColumns } from '../attribute/evaluation-context.ts';
import type { Resolved, RuleProblem } from '../attribute/resolve-attribute.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { ProblemCode } from '../result/codes.ts';
import type { AudienceMembers } from './audience-members.ts';
import type { Condition, ConditionGroup, ConditionValue } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import type { PredefinedFilter } from './predefined-filter.ts';
import type { Text } from '../words/phrase.ts';

/** A predefined filter being put in the place of a condition, and those it is itself part of. */
export interface FilterUse {
  id: string;
  /** Path of the condition that uses it, in the rule at hand. */
  at: string;
  /** Names of its parameters by the path of the condition they set. */
  parameters: ReadonlyMap<string, string>;
  within: FilterUse | null;
}

/** Where a condition stands: its table, its path in the rule or filter, and how deep groups are nested around it. */
export interface ConditionPlace {
  table: string;
  path: string;
  depth: number;
  /** The filter the path is in; null in the rule itself. */
  within: FilterUse | null;
}

/** What compiles the parts of a rule: each adds what is wrong and gives undefined when it cannot be compiled. */
export interface RuleCompiler {
  context: ConditionContext;
  part(condition: Condition, place: ConditionPlace): Predicate | undefined;
  fail(place: ConditionPlace, failure: Omit<RuleProblem, 'path'>): undefined;
  /** The value, or undefined with its failure noted. */
  take<Value>(place: ConditionPlace, resolved: Resolved<Value>): Value | undefined;
  missing(place: ConditionPlace, field: Text, hint: Text): undefined;
  /** The same for rows that a link leads to, and for filters: columns added to the population do not exist there. */
  withoutAddedColumns(): RuleCompiler;
  /** The rule of a filter with values of a use in their places, and names among them that are none of its parameters. */
  expand(
    filter: PredefinedFilter,
    values: Readonly<Record<string, ConditionValue>>,
  ): { rule: ConditionGroup; unknown: readonly string[] };
  /** Who is in the audience, whose members must be rows of the table; or why that cannot be said. */
  membersOf(audience: string, table: string): Resolved<AudienceMembers>;
}

/** Path of a part below a path. */
export function below(path: string, part: string): string {
  return path === '' ? part : `${path}/${part}`;
}

/**
 * Path in the rule at hand under which a problem is told: inside a filter that of the condition that uses it, or of
 * the value given for a parameter.
 */
function reportedPath({ path, within }: Pick<ConditionPlace, 'path' | 'within'>): string {
  if (!within) return path;
  const parameter = within.parameters.get(path);
  const inUse = parameter === undefined ? within.at : below(within.at, `values/${parameter}`);
  return within.within ? reportedPath({ path: within.at, within: within.within }) : inUse;
}

/** Notes problems of a rule as they are found, each once: inside a filter several places are told as one. */
export function ruleCompiler(
  context: ConditionContext,
  problems: RuleProblem[],
  given: Pick<RuleCompiler, 'expand' | 'membersOf'>,
  part: (compiler: RuleCompiler, condition: Condition, place: ConditionPlace) => Predicate | undefined,
): RuleCompiler {
  const told = new Set<string>();
  const fail: RuleCompiler['fail'] = (place, failure) => {
    const problem = { ...failure, path: reportedPath(place) };
    const name = JSON.stringify([problem.code, problem.path, problem.params]);
    if (!told.has(name)) problems.push(problem);
    told.add(name);
    return undefined;
  };
  const missing: ProblemCode = 'config.missing';
  const compilerIn = (own: ConditionContext): RuleCompiler => {
    const compiler: RuleCompiler = {
      context: own,
      part: (condition, place) => part(compiler, condition, place),
      fail,
      take: (place, resolved) => (resolved.ok ? resolved.value : fail(place, resolved.failure)),
      missing: (place, field, hint) => fail(place, { code: missing, params: { field, hint } }),
      ...given,
      withoutAddedColumns() {
        const other = withoutAddedColumns(own);
        return other === own ? compiler : compilerIn(other);
      },
    };
    return compiler;
  };
  return compilerIn(context);
}
