import { loadFileConfigSchema } from '../../activities/load-file/config.ts';
import { loadedTable, rejectColumns } from '../../activities/load-file/loaded-table.ts';
import { rejectCauseNames } from '../../activities/load-file/reject-causes.ts';
import { leaves, type Run } from './activity.ts';
import { rowsWhere } from './outcome.ts';
import { tableNamed } from './rule-context.ts';

/** The lines that were accepted; the others are dropped by the cause for which they were rejected. */
export const loadFile: Run = ({ id, config, context }) => {
  const name = loadedTable(loadFileConfigSchema.parse(config));
  const dimension = context.catalog.dimensions.find(({ table }) => table === name && name !== undefined);
  if (name === undefined || dimension === undefined) throw new Error(`${id} brings no lines`);
  const lines = tableNamed(context, name).rows;
  const because = (cause: string | null) =>
    rowsWhere(lines, (line) => (line.get(rejectColumns.cause) ?? null) === cause);
  return leaves(
    { dimension: `lines:${id}`, table: name, rows: because(null), columns: [] },
    {
      drops: rejectCauseNames.map((cause) => ({ cause, rows: because(cause) })),
      facts: new Map([['lines', lines.length]]),
    },
  );
};
