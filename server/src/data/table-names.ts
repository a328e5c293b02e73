import type { DataEngine } from '../engine/data-engine.ts';

/** The table that is called so when upper and lower case are not told apart. */
export function tableCalled(engine: DataEngine, name: string): string | undefined {
  if (engine.table(name) !== undefined) return name;
  const wanted = name.toLowerCase();
  return engine.tables().find(({ table }) => table.toLowerCase() === wanted)?.table;
}
