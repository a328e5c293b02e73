import { printTogether, type TableSource } from '@fanfare/shared';
import type { Engine } from '../engine.ts';
import type { PrintTogether } from './compute-population.ts';

/** Prints counts of several parts for the engine that holds their table. */
export function createTogetherPrinter(engine: Pick<Engine, 'sourceSql'>): PrintTogether {
  return (parts, stored) => {
    const { text, values } = printTogether(parts, {
      sourceSql: (source: TableSource) => engine.sourceSql(source),
      stored: (key) => stored.get(key)?.table,
    });
    return { sql: text, values };
  };
}
