import type { Catalog, Table } from '../catalog/catalog.ts';
import { findDimension, findTable } from '../catalog/lookup.ts';
import type { TableSource } from '../relation/table-source.ts';
import { invariant } from '../result/invariant.ts';
import type { CompileContext, InboundTransition } from './definition.ts';

/** Table of a targeting dimension, or undefined when one of them does not exist. */
export function tableOfDimension(catalog: Catalog, dimension: string | undefined): Table | undefined {
  const found = dimension === undefined ? undefined : findDimension(catalog, dimension);
  return found && findTable(catalog, found.table);
}

/** The table as the activity sees it: its version in the data, or what was written over it upstream. */
export function sourceOfTable(context: CompileContext, table: string): TableSource {
  const source = context.environment.get(table);
  invariant(source, `no data of table ${table}`);
  return source;
}

/** The dimension all inbound transitions share; undefined while one is not known or they differ. */
export function sharedDimension(inbound: readonly InboundTransition[]): string | undefined {
  const dimensions = new Set(inbound.map((one) => one.dimension));
  return dimensions.size === 1 ? [...dimensions][0] : undefined;
}
