import type { Predicate } from '../predicate.ts';
import type { RelationalPart } from '../reads.ts';
import type { Relation } from '../relation.ts';
import type { Narrowed } from '../row-condition.ts';
import type { LiteralValue, Scalar } from '../scalar.ts';
import type { TableSource } from '../table-source.ts';
import type { Dialect } from './dialect.ts';
import type { Layout } from './layout.ts';
import type { RowScope } from './row-scope.ts';

/** The printers that call each other: values hold predicates, predicates hold relations, relations hold both. */
export interface Printers {
  /** A scalar as it stands in the data: an empty text may come as such or as null. */
  value(scalar: Scalar, scope: RowScope): string;
  /** A scalar with every empty text as null. */
  filled(scalar: Scalar, scope: RowScope): string;
  /** A predicate as a condition: true when it holds, false or null when it does not. */
  predicate(predicate: Predicate, scope: RowScope): string;
  /** A predicate as the parts of a conjunction. */
  conjunction(predicate: Predicate, scope: RowScope): string[];
  /** A query for the keys of a relation. */
  keys(relation: Relation, writer: SqlWriter): string;
  /**
   * A FROM item, without alias, for the columns that are read of a table, which may be derived. `among` is a relation
   * that all rows that matter are in.
   */
  table(source: TableSource, used: ReadonlySet<string>, writer: SqlWriter, among?: Relation): string;
}

/** What the printers of one statement share. */
export interface SqlWriter {
  dialect: Dialect;
  layout: Layout;
  print: Printers;
  /** A FROM item, without alias, that reads a table in the data as of its version. */
  table(source: TableSource): string;
  /** A FROM item, without alias, that holds the rows of a part stored or named already. */
  reference(part: RelationalPart): string | undefined;
  /** What is read instead of a relation that is neither stored nor named, with a condition that is tried. */
  narrowed(relation: Relation): Narrowed | undefined;
  /** True when values that refer to rows are grouped before they are looked up, which the engine then does in arrays. */
  groupsReferring: boolean;
  /** True when few rows are read of every table: what they lead to is grouped once for all that is asked of it. */
  ofFew: boolean;
  /** True for a population of few of its table's rows. */
  isNarrow(population: RelationalPart): boolean;
  /** A plain text as a parameter or as a quoted constant. */
  text(plain: string): string;
  /** An alias no other FROM item of the statement has. */
  alias(): string;
  /** Name of the key column of a population, by place in the key. */
  keyName(source: TableSource, index: number): string;
  /** Name of another column beside the key, such as `code`, that no key column has. */
  besideKey(source: TableSource, wanted: string): string;
  /** Most pairs that may be compared for one block; undefined: any number. */
  mostPairs: number | undefined;
  /** True when tables hold the hash of their keys; otherwise it is computed from the key. */
  hasStoredHash: boolean;
}

/** A constant in SQL; empty text is null. */
export function printLiteral(one: LiteralValue, writer: SqlWriter): string {
  if (one.type !== 'text') return writer.dialect.literal(one.value, one.type);
  return one.value === '' ? `CAST(NULL AS ${writer.dialect.types.text})` : writer.text(String(one.value));
}

/** Names of all key columns of a population of the table. */
export function keyNames(source: TableSource, writer: SqlWriter): string[] {
  return source.key.map((_, index) => writer.keyName(source, index));
}

/** One expression, or several as a row value. */
export function tuple(parts: readonly string[]): string {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : `(${parts.join(', ')})`;
}
