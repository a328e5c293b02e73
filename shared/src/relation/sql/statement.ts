import type { Predicate } from '../predicate.ts';
import type { Coded, Relation, Tally } from '../relation.ts';
import { narrowedFrom } from '../row-condition.ts';
import type { RelationalPart } from '../reads.ts';
import type { LiteralValue, Scalar } from '../scalar.ts';
import type { LinkUse, TableSource } from '../table-source.ts';
import type { Dialect } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { oneLine } from './layout.ts';
import { openLinkedRows } from './linked-rows.ts';
import { openRows } from './population-rows.ts';
import { printCountsTogether, printInLayers } from './print-layers.ts';
import { printConjunction, printPredicate } from './print-predicate.ts';
import { printDefinition, printPart, printRoot } from './print-relation.ts';
import { printFilled, printScalar } from './print-scalar.ts';
import { printTable } from './print-table.ts';
import { printSelect } from './select.ts';
import { repeatedParts } from './repeated-parts.ts';
import type { Printers, SqlWriter } from './sql-writer.ts';

/** SQL with the texts bound to its parameters `$1`, `$2` ... in order. */
export interface Statement {
  text: string;
  values: readonly string[];
}

export interface StatementOptions {
  /** A FROM item, quoted and without alias, that reads a table in the data as of its version. */
  sourceSql(source: TableSource): string;
  /**
   * The quoted table that holds a part, by canonical key: columns `k0` ... `kn` in the order of the key, for a coded
   * part also `code`. What is not stored becomes part of the statement.
   */
  stored?(key: string): string | undefined;
  /** True for a stored population that has few of its table's rows: what is grouped for it is looked up for these only. */
  isNarrow?(population: RelationalPart): boolean;
  /** True when relations that a condition on the row narrows from others are not read: the condition is tried. */
  tryConditions?: boolean;
  /** True when values that refer to rows are grouped before they are looked up. */
  groupsReferring?: boolean;
  /** Most pairs that may be compared for one block of pairs: beyond that the statement fails, saying `tooManyPairs`. */
  mostPairs?: number | undefined;
  /** True when few rows are read of every table; see `SqlWriter`. */
  ofFew?: boolean;
  /** What is known of the row where there is one; see `RowScope`. */
  known?: ReadonlyMap<string, LiteralValue | null> | undefined;
  /** True when texts stand in the statement instead of parameters: the engine plans one with parameters twice. */
  textsInPlace?: boolean;
  dialect?: Dialect;
}

export const printers: Printers = {
  value: printScalar,
  filled: printFilled,
  predicate: printPredicate,
  conjunction: printConjunction,
  keys: printPart,
  table: printTable,
};

/**
 * A query for the keys of a relation as `k0` ... `kn`, for a coded part also `code`, for all pairs also `score`; for a
 * total one row with one column. The order of rows is not set.
 */
export function printStatement(part: RelationalPart, options: StatementOptions): Statement {
  return finish(part, options, (writer) => printRoot(part, writer));
}

/** As `printStatement`, for a row-local part: worked out in one pass over its table. */
export function printLayered(part: Relation | Coded, options: StatementOptions): Statement {
  return finish(undefined, options, (writer) => printInLayers(part, writer));
}

/** A query with one row: for each relation its rows, for each coded part the rows of each of its codes; all of one table. */
export function printTogether(parts: readonly (Relation | Coded)[], options: StatementOptions): Statement {
  return finish(undefined, options, (writer) => printCountsTogether(parts, writer));
}

/** A query for the number of rows of a part: one row, one column. */
export function printCount(part: RelationalPart, options: StatementOptions): Statement {
  return finish(part, options, (writer) => {
    const rows = printPart(part, writer);
    return printSelect(
      { columns: ['count(*)'], from: `${writer.layout.nest(rows)} AS ${writer.alias()}` },
      writer.layout,
    );
  });
}

/** A query for the rows of each code that occurs: columns `code` and the count, in no set order. */
export function printCodeCounts(part: Coded, options: StatementOptions): Statement {
  return finish(part, options, (writer) => {
    const alias = writer.alias();
    const code = `${alias}.code`;
    const from = `${writer.layout.nest(printPart(part, writer))} AS ${alias}`;
    return printSelect({ columns: [code, 'count(*)'], from, groupBy: [code] }, writer.layout);
  });
}

/** A query for how often keys of a tally were merged: the sum of code - 1 over its rows; one row, one column. */
export function printMerged(part: Tally, options: StatementOptions): Statement {
  return finish(part, options, (writer) => {
    const alias = writer.alias();
    const merged = `CAST(coalesce(sum(${alias}.code - 1), 0) AS ${writer.dialect.types.integer})`;
    return printSelect(
      { columns: [merged], from: `${writer.layout.nest(printPart(part, writer))} AS ${alias}` },
      writer.layout,
    );
  });
}

/** A query for the keys of a relation as `k0` ... and the given values of each row as `c0` ... */
export function printValues(relation: Relation, values: readonly Scalar[], options: StatementOptions): Statement {
  return finish(relation, options, (writer) => {
    const rows = openRows(relation, { scalars: values }, writer);
    rows.row.known = options.known;
    return rows.query([
      ...rows.keyColumns,
      ...values.map((one, index) => `${printScalar(one, rows.row)} AS c${index}`),
    ]);
  });
}

/**
 * A query for how many rows a link leads to in all, from any row: those for which `where` holds and that refer to
 * something; one row, one column.
 */
export function printLinkedCount(link: LinkUse, where: Predicate | null, options: StatementOptions): Statement {
  return finish(undefined, options, (writer) => openLinkedRows(link, where, writer).query({ columns: ['count(*)'] }));
}

/** A query may begin with definitions of its own. */
function withDefinitions(definitions: readonly string[], query: string): string {
  if (definitions.length === 0) return query;
  const rest = query.startsWith(withWord) ? `, ${query.slice(withWord.length)}` : ` ${query}`;
  return `${withWord}${definitions.join(', ')}${rest}`;
}

const withWord = 'WITH ';

function finish(
  root: RelationalPart | undefined,
  options: StatementOptions,
  print: (writer: SqlWriter) => string,
): Statement {
  const values: string[] = [];
  const dialect = options.dialect ?? duckdb;
  const stored = options.stored ?? (() => undefined);
  const narrowed = (relation: Relation) => {
    const isStored = stored(relation.key) ?? (relation.kind === 'pick' ? stored(relation.from.key) : undefined);
    return options.tryConditions && isStored === undefined ? narrowedFrom(relation) : undefined;
  };
  const repeated = root === undefined ? [] : repeatedParts(root, (one) => stored(one.key) !== undefined, narrowed);
  const names = new Map(repeated.map((one, index) => [one.key, dialect.quote(`_fanfare_${index + 1}`)]));
  let aliases = 0;
  const writer: SqlWriter = {
    dialect,
    layout: oneLine,
    print: printers,
    table: options.sourceSql,
    reference: (one) => stored(one.key) ?? names.get(one.key),
    narrowed,
    groupsReferring: options.groupsReferring ?? false,
    ofFew: options.ofFew ?? false,
    isNarrow: options.isNarrow ?? (() => false),
    text: (plain) =>
      options.textsInPlace
        ? `CAST(${dialect.quotedText(plain)} AS ${dialect.types.text})`
        : dialect.textParameter(values.push(plain)),
    alias: () => `t${++aliases}`,
    keyName: (_, index) => `k${index}`,
    besideKey: (_, wanted) => wanted,
    mostPairs: options.mostPairs,
    hasStoredHash: true,
  };
  const definitions = repeated.map((one) => `${names.get(one.key)} AS MATERIALIZED (${printDefinition(one, writer)})`);
  const query = print(writer);
  return { text: withDefinitions(definitions, query), values };
}
