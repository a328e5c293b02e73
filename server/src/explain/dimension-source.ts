import { findDimension, type TableSource } from '@fanfare/shared';
import type { CompiledRequest } from '../counts/count-request.ts';
import { notFound } from '../http/errors.ts';

/** The table of a dimension. @throws HttpError 404 */
export function dimensionSource({ catalog, lease }: CompiledRequest, dimension: string): TableSource {
  const table = findDimension(catalog, dimension)?.table;
  const source = table === undefined ? undefined : lease.environment.get(table);
  if (source === undefined || source.key.length === 0) throw notFound(`The targeting dimension ${dimension}`);
  return source;
}
