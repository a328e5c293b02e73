import { noAudiences } from '../condition/audience.ts';
import { noFilters } from '../condition/predefined-filter.ts';
import type { GraphResources } from './definition.ts';
import { noFiles } from './loaded-file.ts';

/** What a graph refers to; what is left out is: nothing. */
export function graphResources({
  catalog,
  filters = noFilters,
  audiences = noAudiences,
  files = noFiles,
}: Pick<GraphResources, 'catalog'> & Partial<GraphResources>): GraphResources {
  return { catalog, filters, audiences, files };
}
