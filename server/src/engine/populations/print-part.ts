import { printLayered, printStatement, type RelationalPart, type TableSource } from '@fanfare/shared';
import type { Engine } from '../engine.ts';
import type { PrintPart, Statement } from './compute-population.ts';
import { type KeyColumns, keyColumns, type KeyRange, printKeyBounds, readRange } from './key-ranges.ts';
import { isLayered } from './population-plan.ts';
import { linkedGroups } from './linked-groups.ts';

/** How parts are printed for an engine. */
export interface PartPrinterContext {
  engine: Pick<Engine, 'sourceSql' | 'sampleSql' | 'resources'>;
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
}

/** Prints parts for the engine that holds their tables. */
export function createPartPrinter({ engine, tableRows }: PartPrinterContext): PrintPart {
  function print(part: RelationalPart, stored: ReadonlyMap<string, string>): Statement {
    const options = {
      sourceSql: (source: TableSource) => engine.sourceSql(source),
      stored: (key: string) => stored.get(key),
    };
    const { text, values } = isLayered(part, (key) => stored.has(key))
      ? printLayered(part, options)
      : printStatement(part, options);
    return { sql: text, values };
  }

  function printRange(
    part: RelationalPart,
    stored: ReadonlyMap<string, string>,
    { columns, range }: { columns: KeyColumns; range: KeyRange },
  ): Statement {
    const { text, values } = printStatement(part, {
      sourceSql: (source) => readRange(engine.sourceSql(source), columns.get(source.table), range),
      stored: (key) => {
        const table = stored.get(key);
        return table === undefined ? undefined : readRange(table, 'k0', range);
      },
    });
    return { sql: text, values };
  }

  return (part, stored) => {
    const groups = linkedGroups(part, { engine, tableRows });
    const columns = groups === undefined ? undefined : keyColumns(part, (key) => stored.has(key));
    if (columns === undefined) return { ...print(part, stored), groups };
    return {
      ...print(part, stored),
      groups,
      ranges: {
        bounds: { sql: printKeyBounds(part.source, engine.sourceSql(part.source)), values: [] },
        print: (range) => printRange(part, stored, { columns, range }),
      },
    };
  };
}
