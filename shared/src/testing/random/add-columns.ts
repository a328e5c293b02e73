import { linksFrom } from '../../catalog/lookup.ts';
import type { Drawing } from './drawing.ts';
import { randomAggregateOf, randomEntries } from './random-columns.ts';
import { randomWay } from './random-links.ts';

/** Adds columns to one outlet, and joins it with another one of any dimension now and then. */
export function addEnrichment(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const taken = drawing.take();
  if (taken === undefined) return;
  const joined = draw.chance(0.3) && drawing.free.length > 0 ? draw.pick(drawing.free) : undefined;
  const others = joined
    ? drawing.connect([joined], taken.id).map((transition) => ({ transition, outlet: joined }))
    : [];
  const columns = randomEntries(drawing, taken.population, others);
  const primary = others.length > 0 || draw.chance(0.3) ? taken.transition : null;
  drawing.add(taken.id, 'enrichment', { primary, columns });
}

/** Goes on with rows that one to three links lead to. */
export function addChange(drawing: Drawing): void {
  const { draw } = drawing.scope;
  const taken = drawing.take(({ table }) => linksFrom(drawing.scope.context.catalog, table).length > 0);
  if (taken === undefined) return;
  const way = randomWay(taken.scope, taken.population.table);
  if (way === undefined) {
    drawing.release(taken);
    return;
  }
  const carry = way.isStraight
    ? draw.several(0, 2, () => ({ ...drawing.nextColumn(), ...randomAggregateOf(taken.scope, taken.population.table) }))
    : [];
  const { dimension, links } = way;
  drawing.add(taken.id, 'change-dimension', { dimension, links, complement: draw.chance(0.5), carry });
}
