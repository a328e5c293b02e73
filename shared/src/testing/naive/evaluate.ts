import { andJoinConfigSchema } from '../../activities/and-join/config.ts';
import { buildAudienceConfigSchema } from '../../activities/build-audience/config.ts';
import { combineConfigSchema } from '../../activities/combine/config.ts';
import { deduplicationConfigSchema } from '../../activities/deduplication/config.ts';
import { emailConfigSchema } from '../../activities/email/config.ts';
import { forkConfigSchema } from '../../activities/fork/config.ts';
import { splitConfigSchema } from '../../activities/split/config.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { type FilterLookup, noFilters } from '../../condition/predefined-filter.ts';
import type { Activity, CampaignGraph } from '../../graph/graph.ts';
import { variableLookup } from '../../variable/variable.ts';
import { andJoin, combine } from './combine.ts';
import { holds } from './condition.ts';
import { deduplication } from './deduplication.ts';
import { email } from './email.ts';
import { type NaiveInbound, type NaiveOutcome, rowsWhere } from './outcome.ts';
import type { Clock } from './relative-time.ts';
import { ruleContext, type RuleContext, tableNamed } from './rule-context.ts';
import { split } from './split.ts';
import type { NaiveData } from './value.ts';

/**
 * What every activity of a valid campaign gives, by activity id: slow, plain and written from the rules of the evaluator
 * alone, so that the compiled campaign can be compared with it. Throws when the campaign is not valid.
 */
export function evaluate(
  graph: CampaignGraph,
  catalog: Catalog,
  data: NaiveData,
  clock: Clock,
  notes = new Set<string>(),
  filters: FilterLookup = noFilters,
): Map<string, NaiveOutcome> {
  const variables = variableLookup(graph.settings.variables ?? []);
  const context = ruleContext(catalog, data, clock, notes, { variables, filters });
  const outcomes = new Map<string, NaiveOutcome>();
  const outcomeOf = (id: string): NaiveOutcome => {
    const known = outcomes.get(id);
    if (known !== undefined) return known;
    const activity = graph.activities.find((one) => one.id === id);
    if (activity === undefined) throw new Error(`no activity ${id}`);
    const inbound = graph.transitions
      .filter((transition) => transition.to.activity === id)
      .map((transition): NaiveInbound => {
        const population = outcomeOf(transition.from.activity).outputs.get(transition.from.port);
        if (population === undefined) throw new Error(`no port ${transition.from.port}`);
        return { transition: transition.id, population };
      });
    const outcome = run(context, activity, inbound);
    outcomes.set(id, outcome);
    for (const { cause, rows } of outcome.drops) if (rows.size > 0) notes.add(`dropped: ${cause.replace(/:.*/, '')}`);
    return outcome;
  };
  for (const activity of graph.activities) outcomeOf(activity.id);
  return outcomes;
}

function run(context: RuleContext, activity: Activity, inbound: readonly NaiveInbound[]): NaiveOutcome {
  const only = () => {
    const [first] = inbound;
    if (first === undefined) throw new Error(`${activity.id} has no inbound transition`);
    return first;
  };
  switch (activity.type) {
    case 'build-audience':
      return buildAudience(context, activity.config);
    case 'combine':
      return combine(inbound, combineConfigSchema.parse(activity.config));
    case 'and-join':
      return andJoin(inbound, andJoinConfigSchema.parse(activity.config));
    case 'split':
      return split(context, only(), splitConfigSchema.parse(activity.config));
    case 'deduplication':
      return deduplication(context, only(), deduplicationConfigSchema.parse(activity.config));
    case 'email':
      return email(context, only(), emailConfigSchema.parse(activity.config));
    case 'fork': {
      const { branches } = forkConfigSchema.parse(activity.config);
      const { population } = only();
      return { outputs: new Map(branches.map((branch) => [branch.id, population])), drops: [], facts: new Map() };
    }
    default:
      throw new Error(`no activity of type ${activity.type}`);
  }
}

function buildAudience(context: RuleContext, settings: unknown): NaiveOutcome {
  const config = buildAudienceConfigSchema.parse(settings);
  const dimension = config.dimension === null ? undefined : findDimension(context.catalog, config.dimension);
  if (dimension === undefined) throw new Error('no dimension');
  const { table } = dimension;
  const rows = rowsWhere(tableNamed(context, table).rows, (row) => holds(context, table, row, config.rule));
  return { outputs: new Map([['out', { dimension: dimension.name, table, rows }]]), drops: [], facts: new Map() };
}
