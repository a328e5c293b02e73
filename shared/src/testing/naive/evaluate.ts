import type { Catalog } from '../../catalog/catalog.ts';
import { type AudienceLookup, noAudiences } from '../../condition/audience.ts';
import { type FilterLookup, noFilters } from '../../condition/predefined-filter.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import { campaignCatalog } from '../../graph/campaign-catalog.ts';
import { variableLookup } from '../../variable/variable.ts';
import { naiveActivities } from './activities.ts';
import { meet, rebased } from './environment.ts';
import type { NaiveInbound, NaiveOutcome } from './outcome.ts';
import type { Clock } from './relative-time.ts';
import { ruleContext, type RuleContext, withColumns } from './rule-context.ts';
import type { NaiveData } from './value.ts';

/** What a campaign is evaluated against. */
export interface NaiveCase {
  catalog: Catalog;
  data: NaiveData;
  clock: Clock;
  filters?: FilterLookup;
  audiences?: AudienceLookup;
}

/**
 * What every activity of a valid campaign that does not wait behind a breakpoint gives, by activity id: slow, plain and
 * written from the rules of the evaluator alone, so that the compiled campaign can be compared with it. Throws when the
 * campaign is not valid.
 */
export function evaluate(graph: CampaignGraph, one: NaiveCase, notes = new Set<string>()): Map<string, NaiveOutcome> {
  const outcomeOf = evaluator(graph, one, notes);
  const reached = graph.activities.filter(({ id }) => !waits(graph, id, notes));
  return new Map(reached.map(({ id }) => [id, outcomeOf(id)]));
}

/** An activity waits when anything that leads to it has a breakpoint or waits, whatever else arrives. */
function waits(graph: CampaignGraph, id: string, notes: Set<string>): boolean {
  const before = graph.transitions.filter(({ to }) => to.activity === id).map(({ from }) => from.activity);
  const halted = before.filter(
    (one) => graph.activities.some((other) => other.id === one && other.breakpoint) || waits(graph, one, notes),
  );
  if (halted.length > 0) notes.add(halted.length < before.length ? 'waits for one of several' : 'waits');
  return halted.length > 0;
}

/** Evaluates the activities of a campaign when they are asked for, each once. Activities may still be added to the graph. */
export function evaluator(
  graph: CampaignGraph,
  { catalog, data, clock, filters = noFilters, audiences = noAudiences }: NaiveCase,
  notes = new Set<string>(),
): (activity: string) => NaiveOutcome {
  const variables = variableLookup(graph.settings.variables ?? []);
  const given = { variables, filters, audiences };
  const contexts = new Map<NaiveData, RuleContext>();
  const contextOf = (seen: NaiveData): RuleContext => {
    const known = contexts.get(seen);
    const brought = campaignCatalog(catalog, graph);
    const context = known?.catalog === brought ? known : ruleContext(brought, seen, clock, notes, given);
    contexts.set(seen, context);
    return context;
  };
  const done = new Map<string, NaiveOutcome & { seen: NaiveData }>();
  const outcomeOf = (id: string): NaiveOutcome & { seen: NaiveData } => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const activity = graph.activities.find((one) => one.id === id);
    const run = activity && naiveActivities[activity.type];
    if (run === undefined) throw new Error(`no activity ${id}, or none of its type`);
    const arriving = graph.transitions.filter((transition) => transition.to.activity === id);
    const seen = meet(
      data,
      arriving.map(({ from }) => outcomeOf(from.activity).seen),
    );
    const inbound = arriving.map(({ id: transition, from }): NaiveInbound => {
      const before = outcomeOf(from.activity);
      const population = before.outputs.get(from.port);
      if (population === undefined) throw new Error(`no port ${from.port}`);
      return { transition, population: rebased(population, before.seen, seen) };
    });
    const context = withColumns(contextOf(seen), inbound[0]?.population.columns ?? []);
    const outcome = run({ id, config: activity?.config, inbound, context });
    const found = { ...outcome, seen: outcome.written ?? seen };
    done.set(id, found);
    for (const { cause, rows } of outcome.drops) if (rows.size > 0) notes.add(`dropped: ${cause.replace(/:.*/, '')}`);
    return found;
  };
  return outcomeOf;
}
