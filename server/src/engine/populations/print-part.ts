import {
  mostComparedPairs,
  narrowedFrom,
  originOf,
  printLayered,
  printStatement,
  type RelationalPart,
  type StatementOptions,
  type TableSource,
} from '@fanfare/shared';
import type { Engine } from '../engine.ts';
import type { PrintPart, Statement, StoredKeys } from './compute-population.ts';
import { type KeyColumns, keyColumns, type KeyRange, printKeyBounds, readRange } from './key-ranges.ts';
import { linkedGroups } from './linked-groups.ts';
import { isCoded, relationRows } from './part-count.ts';
import { isLayered } from './population-plan.ts';

/** Up to this share of a table's rows a population is few: linked rows are looked up for it, not grouped for everybody. */
const narrowShare = 1 / 4;

type Stored = ReadonlyMap<string, StoredKeys>;

/** How parts are printed for an engine. */
export interface PartPrinterContext {
  engine: Pick<Engine, 'sourceSql' | 'sampleSql' | 'resources'>;
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
  /** Most pairs of rows that may be compared for one block of pairs; the product's limit when left out. */
  mostPairs?: number;
}

/** Prints parts for the engine that holds their tables. */
export function createPartPrinter({ engine, tableRows, mostPairs = mostComparedPairs }: PartPrinterContext): PrintPart {
  function isNarrow(population: RelationalPart, stored: Stored): boolean {
    if (population.kind === 'total' || isCoded(population)) return false;
    const origin = originOf(population);
    const known = stored.get(origin.kind === 'pick' ? origin.from.key : origin.key);
    if (known) return relationRows(origin, known.count) <= tableRows(origin.source) * narrowShare;
    const below = narrowedFrom(origin)?.base ?? (origin.kind === 'filter' ? origin.input : undefined);
    return below !== undefined && isNarrow(below, stored);
  }

  function print(part: RelationalPart, stored: Stored, groupsReferring = false): Statement {
    const options: StatementOptions = {
      groupsReferring,
      sourceSql: (source) => engine.sourceSql(source),
      stored: (key) => stored.get(key)?.table,
      isNarrow: (population) => isNarrow(population, stored),
      tryConditions: true,
      mostPairs,
    };
    const { text, values } = isLayered(part, (key) => stored.has(key))
      ? printLayered(part, options)
      : printStatement(part, options);
    return { sql: text, values };
  }

  function printRange(
    part: RelationalPart,
    stored: Stored,
    { columns, range }: { columns: KeyColumns; range: KeyRange },
  ): Statement {
    const { text, values } = printStatement(part, {
      tryConditions: true,
      sourceSql: (source) => readRange(engine.sourceSql(source), columns.get(source.table), range),
      stored: (key) => {
        const table = stored.get(key)?.table;
        return table === undefined ? undefined : readRange(table, 'k0', range);
      },
    });
    return { sql: text, values };
  }

  return (part, stored) => {
    const isOfFew = 'input' in part && isNarrow(part.input, stored);
    const isMade = isLayered(part, (key) => stored.has(key));
    const found = isMade ? undefined : linkedGroups(part, { engine, tableRows });
    const groups = isOfFew && !found?.isSeenOnly ? undefined : found;
    if (groups?.isSeenOnly) return { ...print(part, stored), groups, grouped: print(part, stored, true) };
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
