import type { TableSource } from '@fanfare/shared';
import type { TableWrite } from '../data-engine.ts';
import { appendRows, mergeRows, rekey, type RowChanges, type WriteTarget } from './table-writes.ts';

/** Changes the rows of a table as the write says; a table that is replaced, or was not there, stays as it is. */
export async function applyWrite(
  write: TableWrite,
  target: WriteTarget | undefined,
  sourceSql: (source: TableSource) => string,
): Promise<RowChanges> {
  const total = { inserted: 0, changed: 0, deleted: 0 };
  if (write.kind === 'replace' || target === undefined) return total;
  if (write.kind === 'append') return appendRows(target, write.rows);
  if (write.kind === 'key') {
    const { columns, key, table, version } = target.base;
    const types = Object.fromEntries(columns.map((column) => [column.name, column.type]));
    await rekey(target, write, sourceSql({ table, key, version, columns: types }));
    return total;
  }
  for (const part of write.parts) {
    const changes = await mergeRows(target, part);
    total.inserted += changes.inserted;
    total.changed += changes.changed;
    total.deleted += changes.deleted;
  }
  return total;
}
