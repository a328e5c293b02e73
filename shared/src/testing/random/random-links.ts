import { linksFrom } from '../../catalog/lookup.ts';
import type { Scope } from './scope.ts';

/** One to three links from a table, and whether all but the last lead to one row; undefined when there are none. */
function walk({ draw, context }: Scope, table: string) {
  let at = table;
  const links: string[] = [];
  const cardinalities: string[] = [];
  for (let left = draw.integer(1, 3); left > 0; left -= 1) {
    const onward = linksFrom(context.catalog, at);
    if (onward.length === 0) break;
    const link = draw.pick(onward);
    links.push(link.name);
    cardinalities.push(link.cardinality);
    at = link.toTable;
  }
  const isStraight = cardinalities.slice(0, -1).every((one) => one === 'one');
  return links.length === 0 ? undefined : { at, links, isStraight };
}

/** Links that lead from one table to another; undefined when those drawn end elsewhere. */
export function randomLinks(scope: Scope, from: string, to: string) {
  const walked = walk(scope, from);
  return walked?.at === to ? walked : undefined;
}

/** Links that end at a targeting dimension; undefined when those drawn do not. */
export function randomWay(scope: Scope, table: string) {
  const walked = walk(scope, table);
  const dimension = scope.context.catalog.dimensions.find((one) => one.table === walked?.at);
  return walked && dimension && { ...walked, dimension: dimension.name };
}
