import { addedColumns } from '../activities/carried.ts';
import type { ActivityDefinition, CompileContext, Drop } from '../activities/definition.ts';
import type { InboundPopulation, Population } from '../activities/population.ts';
import { noAddedColumns } from '../attribute/added-columns.ts';
import { sourceOf } from '../attribute/evaluation-context.ts';
import { compileCondition } from '../condition/compile-condition.ts';
import type { Condition, ConditionGroup } from '../condition/condition.ts';
import { nameOf } from '../graph/activity-name.ts';
import { campaignCatalog } from '../graph/campaign-catalog.ts';
import type { Activity, CampaignGraph } from '../graph/graph.ts';
import { resolveActivity } from '../graph/resolve-activity.ts';
import type { Predicate } from '../relation/predicate.ts';
import { scalarKey } from '../relation/predicate-key.ts';
import { type RelationalPart, readPart } from '../relation/reads.ts';
import type { Classify, Filter, Order, Rank } from '../relation/relation.ts';
import type { TableSource } from '../relation/table-source.ts';
import { variableLookup } from '../variable/variable.ts';
import type { CompiledGraph, GraphContext } from './compile-graph.ts';
import { catalogWithData } from './environment.ts';
import { type TellingValue, tellingValue, tellingValues, type ValueNames } from './telling-values.ts';

/** A condition of a rule, at its path ("items/0/except/1"), as a test of a row alone. */
export interface ExplainedPart {
  path: string;
  predicate: Predicate;
  /** Empty for a group: its conditions have them. */
  values: readonly TellingValue[];
}

/** A rule of an activity's settings that is read on the rows that arrive or are chosen. */
export interface ExplainedRule {
  /** Where it stands in the settings. */
  field: string;
  source: TableSource;
  predicate: Predicate;
  parts: readonly ExplainedPart[];
}

/** A decision that is no rule: a test by which rows are dropped, the first case that holds, or a place among others. */
export type ExplainedChoice =
  | { kind: 'test'; from: Filter; values: readonly TellingValue[] }
  | { kind: 'cases'; from: Classify; cases: readonly (readonly TellingValue[])[] }
  | {
      kind: 'rank';
      from: Rank;
      by: readonly TellingValue[];
      order: readonly (TellingValue & Pick<Order, 'direction'>)[];
    };

/** All that is asked of a row to explain what an activity did with it. */
export interface ExplainedActivity {
  inbound: readonly InboundPopulation[];
  outputs: Readonly<Record<string, Population>>;
  drops: readonly Drop[];
  rules: readonly ExplainedRule[];
  choices: readonly ExplainedChoice[];
  /** What would leave if nothing but these populations arrived. Pure. */
  compileWith(inbound: readonly InboundPopulation[]): Readonly<Record<string, Population>>;
}

/** What is asked to explain an activity of a compiled graph; undefined where it is not computed. */
export function explainActivity(
  graph: CampaignGraph,
  activity: Activity,
  { activities, environments }: CompiledGraph,
  context: GraphContext,
): ExplainedActivity | undefined {
  const done = activities.get(activity.id);
  const environment = environments.get(activity.id);
  const resolved = resolveActivity(activity);
  if (done?.status !== 'compiled' || environment === undefined || resolved.kind !== 'valid') return undefined;
  const { inbound, compiled } = done;
  const { definition, config } = resolved;
  const catalog = catalogWithData(campaignCatalog(context.catalog, graph), context.environment);
  const own: CompileContext = {
    ...context,
    catalog,
    environment,
    timeZone: graph.settings.timeZone,
    variables: variableLookup(graph.settings.variables ?? []),
    columns: inbound[0] ? addedColumns(inbound[0].population.columns) : noAddedColumns,
    activity: nameOf(activity),
  };
  const rows = inbound[0]?.population ?? Object.values(compiled.outputs)[0];
  const added = new Map((inbound[0]?.population.columns ?? []).map(({ value, label }) => [scalarKey(value), label]));
  const names = { catalog, added };
  const rules = rows ? explainRules(definition, config, rows.relation.source.table, { ...own, names }) : [];
  return {
    inbound,
    outputs: compiled.outputs,
    drops: compiled.drops,
    rules,
    choices: explainChoices(inbound, compiled, names, rules.length > 0),
    compileWith: (others) => definition.compile(others, config, own).outputs,
  };
}

function explainRules(
  definition: ActivityDefinition,
  config: unknown,
  table: string,
  context: CompileContext & { names: ValueNames },
): ExplainedRule[] {
  const source = sourceOf(context, table);
  return (definition.decides?.(config) ?? []).flatMap(({ field, rule }) => {
    const { predicate } = compileCondition(rule, table, context);
    if (!predicate) return [];
    const parts = partsOf(rule, '').flatMap(({ path, condition }): ExplainedPart[] => {
      const alone = compileCondition(aloneInGroup(condition), table, context).predicate;
      if (!alone) return [];
      const values = condition.kind === 'group' ? [] : tellingValues(alone, source, context.names);
      return [{ path, predicate: alone, values }];
    });
    return [{ field, source, predicate, parts }];
  });
}

/** Conditions and groups in force, at any depth outside linked rows. */
function partsOf(group: ConditionGroup, path: string): { path: string; condition: Condition }[] {
  return (['items', 'except'] as const).flatMap((list) =>
    group[list].flatMap((condition, index) => {
      if (condition.disabled === true) return [];
      const place = `${path}${path === '' ? '' : '/'}${list}/${index}`;
      const inner = condition.kind === 'group' ? partsOf(condition, place) : [];
      return [{ path: place, condition }, ...inner];
    }),
  );
}

function aloneInGroup(condition: Condition): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [condition], except: [] };
}

/** What told the rows apart between what arrives and what leaves, in that order; of rules only what they do not say. */
function explainChoices(
  inbound: readonly InboundPopulation[],
  { outputs, drops }: Pick<ExplainedActivity, 'outputs' | 'drops'>,
  names: ValueNames,
  hasRules: boolean,
): ExplainedChoice[] {
  const given = new Set(inbound.map(({ population }) => population.relation.key));
  const found = new Map<string, ExplainedChoice>();
  const dropped = drops.map(({ relation }) => relation);
  for (const part of partsAfter(given, [...dropped, ...Object.values(outputs).map(({ relation }) => relation)])) {
    if (part.kind === 'classify') found.set(part.key, casesOf(part, names, hasRules));
    if (part.kind === 'rank') found.set(part.key, rankOf(part, names));
  }
  for (const part of hasRules ? [] : partsAfter(given, dropped)) {
    const values = part.kind === 'filter' ? tellingValues(part.where, part.source, names) : [];
    if (part.kind === 'filter' && values.length > 0) found.set(part.key, { kind: 'test', from: part, values });
  }
  return [...found.values()].toReversed();
}

/** What relations are made by of those given, themselves included, the last first. */
function partsAfter(given: ReadonlySet<string>, relations: readonly RelationalPart[]): RelationalPart[] {
  const parts = new Map<string, RelationalPart>();
  const waiting = [...relations];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (parts.has(part.key) || given.has(part.key)) continue;
    parts.set(part.key, part);
    waiting.push(...readPart(part, {}));
  }
  return [...parts.values()];
}

function casesOf(from: Classify, names: ValueNames, hasRules: boolean): ExplainedChoice {
  const cases = from.cases.map((predicate) =>
    tellingValues(predicate, from.source, names).filter(({ meaning }) => !hasRules || meaning === 'place'),
  );
  return { kind: 'cases', from, cases };
}

function rankOf(from: Rank, names: ValueNames): ExplainedChoice {
  const told = (scalar: Rank['partitionBy'][number]) => tellingValue(scalar, from.source, names);
  return {
    kind: 'rank',
    from,
    by: from.partitionBy.map(told),
    order: from.orderBy.map(({ by, direction }) => ({ ...told(by), direction })),
  };
}
