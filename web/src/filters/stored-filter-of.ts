import { type StoredFilter, storedFilterSchema } from '@fanfare/shared';
import { ApiError } from '../api/api-error.ts';

/** The stored filter a stale save was refused with; undefined for any other failure. */
export function storedFilterOf(error: unknown): StoredFilter | undefined {
  if (!(error instanceof ApiError) || error.status !== 409) return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('stored' in details)) return undefined;
  const parsed = storedFilterSchema.safeParse(details.stored);
  return parsed.success ? parsed.data : undefined;
}
