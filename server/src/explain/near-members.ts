import { duckdb, type Relation, type RelationalPart, type RowKey, rowsKey, type TableSource } from '@fanfare/shared';
import { isCoded } from '../engine/populations/part-count.ts';
import { hasOneOfKeys } from './key-literal.ts';
import type { KeyLookup } from './key-lookups.ts';

/** Rows that are reached, by the name of the query that gives them, or by their keys. */
export type ReachedKeys = { source: TableSource } & ({ name: string } | { keys: readonly RowKey[] });

/** The stored keys behind a relation: those of the coded part that it picks from, or its own. */
export function storedBehind(relation: Relation): RelationalPart {
  return relation.kind === 'pick' ? relation.from : relation;
}

/** A query for those rows of a stored part that are reached. */
export function printMembers(
  part: RelationalPart,
  reached: ReachedKeys,
  stored: ReadonlyMap<string, string>,
  lookups: ReadonlyMap<string, KeyLookup>,
): string {
  const { source } = reached;
  const columns = source.key.map((_, index) => `k${index}`);
  const lookup = lookups.get(rowsKey(part.source));
  const number = lookup?.part(part.key);
  const ofPart = number === undefined ? [] : [`part = ${number}`];
  const from = lookup !== undefined && number !== undefined ? lookup.table : stored.get(part.key);
  const where = 'keys' in reached ? hasOneOfKeys(source, columns, reached.keys) : isAmong(columns, reached);
  const code = isCoded(part) ? ', code' : '';
  return `SELECT ${columns.join(', ')}${code} FROM ${from} WHERE ${[...ofPart, where].join(' AND ')}`;
}

function isAmong(columns: readonly string[], { source, name }: { source: TableSource; name: string }): string {
  const keys = source.key.map(duckdb.quote).join(', ');
  return `${columns.length === 1 ? columns[0] : `(${columns.join(', ')})`} IN (SELECT ${keys} FROM ${name})`;
}
