import type { DataEngine, TableVersion } from '../engine/data-engine.ts';

/** Names of tables that Fanfare keeps for itself among the data begin so; no table of the user's may. */
const ownPrefix = '_fanfare_';

/** Newest version of every table that people brought in; what Fanfare keeps for itself is not shown to them. */
export function dataTables(engine: Pick<DataEngine, 'tables'>): readonly TableVersion[] {
  return engine.tables().filter(({ table }) => !table.startsWith(ownPrefix));
}
