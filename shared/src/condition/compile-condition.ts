import type { Resolved, RuleProblem } from '../attribute/resolve-attribute.ts';
import { findTable } from '../catalog/lookup.ts';
import type { Predicate } from '../relation/predicate.ts';
import { type AudienceMembers, readMembers } from './audience-members.ts';
import { type ConditionGroup, ruleLimits } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { type RuleCompiler, ruleCompiler } from './condition-place.ts';
import { countConditions } from './count-conditions.ts';
import { expandFilter, unknownParameters } from './filter-use.ts';
import { conditionDefinition } from './registry.ts';
import { rememberMembers } from './remember-members.ts';

/** Most groups, with those of filters; enough for every rule a person makes. */
const GROUPS = 10 * ruleLimits.conditions;

/** A rule as one predicate on a row of the table; null when a problem is an error. */
export interface CompiledRule {
  predicate: Predicate | null;
  problems: RuleProblem[];
}

/**
 * Compiles a rule on a table of the catalog. Pure: the same rule, context and table give the same predicate.
 * Predefined filters are replaced by their rules; the limits hold for the rule with all of them in it.
 */
export function compileCondition(rule: ConditionGroup, table: string, context: ConditionContext): CompiledRule {
  return compileWithin(rule, table, context, []);
}

/** Who is in an audience of the context, or why that cannot be said. */
export function membersOfAudience(id: string, context: ConditionContext): Resolved<AudienceMembers> {
  return membersWithin(id, context, []);
}

/** `within` are the audiences whose rules are being compiled around this one. */
function compileWithin(
  rule: ConditionGroup,
  table: string,
  context: ConditionContext,
  within: readonly string[],
): CompiledRule {
  const tooMany: RuleProblem = { code: 'condition.size', path: '', params: { max: ruleLimits.conditions } };
  if (countConditions(rule) > ruleLimits.conditions) return { predicate: null, problems: [tooMany] };
  const problems: RuleProblem[] = [];
  const left = { conditions: ruleLimits.conditions, groups: GROUPS };
  const membersOf = (id: string, of: string) => membersIn(id, of, context, within);
  const compiler = ruleCompiler(context, problems, { expand, membersOf }, (one, condition, place) => {
    left[condition.kind === 'group' ? 'groups' : 'conditions'] -= 1;
    if (left.conditions < 0 || left.groups < 0) return undefined;
    return conditionDefinition(condition).compile(one, condition, place);
  });
  const predicate = compiler.part(rule, { table, path: '', depth: 0, within: null });
  if (left.conditions < 0 || left.groups < 0) return { predicate: null, problems: [tooMany] };
  return { predicate: predicate ?? null, problems };
}

/** What is wrong with a rule, without compiling it for a run. */
export function validateCondition(
  rule: ConditionGroup,
  table: string,
  context: Omit<ConditionContext, 'environment' | 'now'>,
): RuleProblem[] {
  const now = '2026-01-01T00:00:00Z';
  return compileCondition(rule, table, { ...context, environment: new Map(), now }).problems;
}

const expand: RuleCompiler['expand'] = (filter, values) => ({
  rule: expandFilter(filter, values),
  unknown: unknownParameters(filter, values),
});

/** As `membersWithin`, for rows of a table. */
function membersIn(
  id: string,
  table: string,
  context: ConditionContext,
  within: readonly string[],
): Resolved<AudienceMembers> {
  const found = membersWithin(id, context, within);
  if (!found.ok || found.value.source.table === table) return found;
  const label = (name: string) => findTable(context.catalog, name)?.label ?? name;
  const params = { audience: found.value.audience.label, wanted: label(found.value.source.table), table: label(table) };
  return { ok: false, failure: { code: 'audience.dimension', params } };
}

function membersWithin(id: string, context: ConditionContext, within: readonly string[]): Resolved<AudienceMembers> {
  const audience = context.audiences.get(id);
  if (!audience) return { ok: false, failure: { code: 'audience.unknown', params: { audience: id } } };
  if (within.includes(id)) {
    return { ok: false, failure: { code: 'audience.cycle', params: { audience: audience.label } } };
  }
  return rememberMembers(context, id, () =>
    readMembers(audience, context, (rule, table, own) => compileWithin(rule, table, own, [...within, id])),
  );
}
