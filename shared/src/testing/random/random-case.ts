import type { Catalog, TargetingDimension } from '../../catalog/catalog.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import type { PredefinedFilter } from '../../condition/predefined-filter.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import type { Clock } from '../naive/relative-time.ts';
import { ruleContext } from '../naive/rule-context.ts';
import type { NaiveData } from '../naive/value.ts';
import type { Audience } from '../../condition/audience.ts';
import { Draw } from './draw.ts';
import { addAudiences } from './random-audience.ts';
import { type RandomFile, randomFile } from './random-file.ts';
import { addHistories } from './random-history.ts';
import { type Variable, variableLookup } from '../../variable/variable.ts';
import { filterOf } from './random-filter.ts';
import { randomVariables } from './random-variables.ts';
import { withBreakpoints } from './random-breakpoints.ts';
import { randomCampaign } from './random-campaign.ts';
import { randomCatalog } from './random-catalog.ts';
import { randomData } from './random-rows.ts';
import { randomRule } from './random-rule.ts';
import { randomClock } from './random-value.ts';

/** One data set with rules and campaigns on it. */
export interface RandomCase {
  seed: number;
  catalog: Catalog;
  data: NaiveData;
  clock: Clock;
  variables: readonly Variable[];
  filters: readonly PredefinedFilter[];
  audiences: readonly Audience[];
  files: readonly RandomFile[];
  rules: readonly { dimension: string; rule: ConditionGroup }[];
  campaigns: readonly CampaignGraph[];
}

/** The case a seed names; the same every time. */
export function randomCase(seed: number, size: { rules: number; campaigns: number }): RandomCase {
  const draw = new Draw(seed);
  const clock = randomClock(draw);
  const catalog = randomCatalog(draw);
  const data = new Map(randomData(draw, catalog, clock));
  const variables = randomVariables(draw, clock);
  const filters = new Map<string, PredefinedFilter>();
  const audiences = new Map<string, Audience>();
  const given = { variables: variableLookup(variables), filters, audiences };
  const scope = { draw, context: ruleContext(catalog, data, clock, new Set(), given) };
  addAudiences(scope, catalog.dimensions, audiences, data);
  addHistories(scope, catalog.dimensions, data);
  for (let index = draw.integer(2, 4); index > 0; index -= 1) {
    const { table } = draw.pick(catalog.dimensions);
    filters.set(`filter-${index}`, filterOf(`filter-${index}`, table, randomRule(scope, table)));
  }
  const rules = Array.from({ length: size.rules }, () => {
    const { name, table } = draw.pick(catalog.dimensions);
    return { dimension: name, rule: randomRule(scope, table) };
  });
  const files = draw.several(1, 2, (index) => randomFile(scope, draw.pick(catalog.dimensions).table, index));
  for (const { lines } of files) data.set(lines.name, lines);
  const drawn = Array.from({ length: size.campaigns }, () =>
    randomCampaign(scope, peopledDimension(draw, catalog, data), files),
  );
  const campaigns = drawn.map((graph) => withBreakpoints(draw, graph));
  return {
    seed,
    catalog,
    data,
    clock,
    variables,
    filters: [...filters.values()],
    audiences: [...audiences.values()],
    files,
    rules,
    campaigns,
  };
}

/** Mostly one of the dimensions that have enough rows to be divided several times. */
function peopledDimension(draw: Draw, catalog: Catalog, data: NaiveData): TargetingDimension {
  const large = catalog.dimensions.filter(({ table }) => (data.get(table)?.rows.length ?? 0) >= 15);
  return draw.pick(large.length > 0 && draw.chance(0.97) ? large : catalog.dimensions);
}
