import type { RelationalPart } from '../reads.ts';
import type { TableSource } from '../table-source.ts';
import { dependencyOrder, sourcesOf } from '../traverse.ts';
import type { Dialect } from './dialect.ts';
import { duckdb } from './duckdb.ts';
import { pretty } from './layout.ts';
import { printDefinition, printRoot } from './print-relation.ts';
import { macroDialect } from './readable-macros.ts';
import { repeatedParts } from './repeated-parts.ts';
import type { SqlWriter } from './sql-writer.ts';
import { printers } from './statement.ts';

/**
 * One query for people to read: a WITH item per named part, constants in the text, tables by their plain names, keys
 * under the names of the key columns. Long expressions of ours are macros, defined before the query. `names` gives a name per canonical key, for instance the activity's label.
 * Never run by the engine.
 */
export function printReadable(
  part: RelationalPart,
  names: ReadonlyMap<string, string>,
  base: Dialect = duckdb,
): string {
  const { dialect, definitions } = macroDialect(base);
  const parts = dependencyOrder([part]);
  const repeated = new Set(repeatedParts(part, () => false).map((one) => one.key));
  const named = parts.filter((one) => names.has(one.key) || repeated.has(one.key));
  const taken = new Set(sourcesOf(part).map((source) => source.table.toLowerCase()));
  const quoted = new Map(named.map((one) => [one.key, dialect.quote(freeName(names.get(one.key) ?? one.kind, taken))]));
  let aliases = 0;
  const writer: SqlWriter = {
    dialect,
    layout: pretty,
    print: printers,
    table: (source) => dialect.quote(source.table),
    reference: (one) => quoted.get(one.key),
    narrowed: () => undefined,
    groupsReferring: false,
    ofFew: false,
    isNarrow: () => false,
    text: dialect.quotedText,
    alias: () => `t${++aliases}`,
    keyName: (source, index) => dialect.quote(source.key[index] ?? ''),
    besideKey: (source, wanted) => dialect.quote(nameBesideKey(source, wanted)),
    mostPairs: undefined,
    hasStoredHash: false,
  };
  const items = named.map((one) => `${quoted.get(one.key)} AS ${pretty.nest(printDefinition(one, writer))}`);
  const query = printRoot(part, writer);
  return `${definitions()}${items.length > 0 ? `WITH ${items.join(',\n')}\n` : ''}${query};\n`;
}

function freeName(wanted: string, taken: Set<string>): string {
  const base = wanted.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim() || 'population';
  let name = base;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base} ${count}`;
  taken.add(name.toLowerCase());
  return name;
}

function nameBesideKey(source: TableSource, wanted: string): string {
  const taken = new Set(source.key.map((name) => name.toLowerCase()));
  return freeName(wanted, taken);
}
