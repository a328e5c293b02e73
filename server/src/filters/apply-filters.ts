import { isDeepStrictEqual } from 'node:util';
import type { Actor, applyFilters as endpoint, EndpointPart } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { HttpError } from '../http/errors.ts';
import { findFilter } from './filter-list.ts';
import { changeFilters } from './filter-lock.ts';
import { insertFilter, updateFilter } from './filter-store.ts';

type FileFilter = EndpointPart<typeof endpoint, 'body'>['filters'][number];
type Applied = EndpointPart<typeof endpoint, 'response'>['filters'][number];

/**
 * Creates or changes filters by id; what is stored the same stays as it is. When one is refused nothing is changed.
 * @throws HttpError as for a single one, with its id before the message
 */
export function applyFilters(db: Database, actor: Actor, filters: readonly FileFilter[]): Promise<Applied[]> {
  return changeFilters(db, actor.workspace, async (transaction) => {
    const applied: Applied[] = [];
    for (const one of filters) {
      const change = await applyOne(transaction, actor, one).catch((error: unknown) => {
        if (!(error instanceof HttpError)) throw error;
        throw new HttpError(error.status, error.code, `${one.id}: ${error.message}`, error.details);
      });
      applied.push({ id: one.id, change });
    }
    return applied;
  });
}

async function applyOne(transaction: Database, actor: Actor, wanted: FileFilter): Promise<Applied['change']> {
  const stored = await findFilter(transaction, actor, wanted.id);
  if (stored === undefined) {
    await insertFilter(transaction, actor, wanted);
    return 'created';
  }
  const { id, name, description, table, rule, parameters, shared } = stored;
  if (isDeepStrictEqual({ id, name, description, table, rule, parameters, shared }, wanted)) return 'none';
  await updateFilter(transaction, actor, stored, wanted);
  return 'changed';
}
