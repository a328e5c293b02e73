import { noAddedColumns } from '../attribute/added-columns.ts';
import { sourceOf } from '../attribute/evaluation-context.ts';
import type { Resolved, RuleProblem } from '../attribute/resolve-attribute.ts';
import { findDimension, findTable } from '../catalog/lookup.ts';
import { all, any, not } from '../relation/logic.ts';
import { columnLink } from '../relation/links.ts';
import type { Predicate } from '../relation/predicate.ts';
import { exists, inList } from '../relation/predicates.ts';
import type { Relation } from '../relation/relation.ts';
import { filter, scan } from '../relation/relations.ts';
import { column } from '../relation/scalars.ts';
import type { LinkUse, TableSource } from '../relation/table-source.ts';
import { literal } from '../relation/literal.ts';
import { problem } from '../result/problem.ts';
import { noVariables } from '../variable/variable.ts';
import { type Audience, audienceTable, membershipColumns, type MembershipKind } from './audience.ts';
import type { CompiledRule } from './compile-condition.ts';
import type { ConditionContext } from './condition-context.ts';
import type { ConditionGroup } from './condition.ts';

/** Who is in an audience, on the data in force. */
export interface AudienceMembers {
  audience: Audience;
  /** The table of its dimension. */
  source: TableSource;
  /** Rows of the dimension's table that are members. */
  members: Relation;
  /** Whether its rule holds for a row of the dimension's table; undefined when it has none. */
  rule: Predicate | undefined;
  /** From a row of the dimension's table to its stored row; undefined while none is stored. */
  stored: LinkUse | undefined;
}

/** The rule of an audience as a predicate; it may refer to neither variables nor added columns. */
export type CompileAudienceRule = (rule: ConditionGroup, table: string, context: ConditionContext) => CompiledRule;

/** Who is in an audience, or why that cannot be said. */
export function readMembers(
  audience: Audience,
  context: ConditionContext,
  compileRule: CompileAudienceRule,
): Resolved<AudienceMembers> {
  const { label, dimension } = audience;
  const table = findTable(context.catalog, findDimension(context.catalog, dimension)?.table ?? '');
  if (!table) return failure('dimension.unknown', { dimension });
  if (table.key.length === 0) return failure('catalog.key.missing', { table: table.label ?? table.name });
  if (audience.stored === 'gone') return failure('audience.table-gone', { audience: label });
  if (audience.stored === 'other-key') return failure('audience.other-key', { audience: label });
  const source = sourceOf(context, table.name);
  const stored = audience.stored === 'none' ? undefined : storedRows(audience, source, context);
  const compiled = audience.rule && compileRule(audience.rule, table.name, { ...context, ...ownContext });
  if (compiled && !compiled.predicate) return ruleFailure(audience, compiled.problems);
  const rule = compiled?.predicate ?? undefined;
  const inIt = [...(rule ? [rule] : []), ...(stored ? [isStored(stored, 'saved', 'added')] : [])];
  const where = stored && rule ? all(any(...inIt), not(isStored(stored, 'removed'))) : any(...inIt);
  return { ok: true, value: { audience, source, members: filter(scan(source), where), rule, stored } };
}

/** Holds for rows of the dimension's table that are stored in one of these ways. */
export function isStored(stored: LinkUse, ...kinds: readonly MembershipKind[]): Predicate {
  return exists(stored, isKind(stored.to, ...kinds));
}

/** Holds for rows of the audience's own table. */
export function isKind(source: TableSource, ...kinds: readonly MembershipKind[]): Predicate {
  return inList(
    column(source, membershipColumns.how),
    kinds.map((kind) => literal(kind, 'text')),
  );
}

const ownContext = { variables: noVariables, columns: noAddedColumns };

/** Before there is data the table is made up from what the audience says about itself. */
function storedRows(audience: Audience, source: TableSource, { environment }: ConditionContext): LinkUse {
  const table = audienceTable(audience.id);
  const keys = Object.fromEntries(source.key.map((name) => [name, source.columns[name] ?? 'text']));
  const carried = Object.fromEntries(audience.columns.map(({ name, type }) => [name, type]));
  const columns = {
    ...keys,
    ...carried,
    [membershipColumns.how]: 'text',
    [membershipColumns.since]: 'datetime',
    [membershipColumns.saved]: 'boolean',
  } as const;
  const to = environment.get(table) ?? { table, version: 0, columns, key: source.key };
  return columnLink(source, source.key, to, source.key, 'one');
}

function ruleFailure({ label }: Audience, [first]: readonly RuleProblem[]): Resolved<never> {
  const reason = first ? problem(first.code, {}, first.params).message : 'it has too many conditions';
  return failure('audience.rule', { audience: label, reason });
}

function failure(code: RuleProblem['code'], params: RuleProblem['params']): Resolved<never> {
  return { ok: false, failure: { code, params } };
}
