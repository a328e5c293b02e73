const database = 'cache';

/** Names tables in the scratch database that the engine attaches empty at every start, shared by all connections. */
export interface Scratch {
  /** Quoted name for a table that is not used yet. `key` helps to recognise it. */
  newTable(key: string): string;
}

export function createScratch(): Scratch {
  let tables = 0;
  return {
    newTable(key) {
      tables += 1;
      return `"${database}"."main"."p_${key.replaceAll(/[^0-9a-z]/g, '').slice(0, 32)}_${tables}"`;
    },
  };
}
