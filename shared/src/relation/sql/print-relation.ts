import { isPairs } from '../derived-sources.ts';
import type { RelationalPart } from '../reads.ts';
import type { Pick, Rank, Relation, RelationKind } from '../relation.ts';
import { codesOf } from '../relations.ts';
import { openRows } from './population-rows.ts';
import { hasOnePartition, printFirstKeys } from './print-first.ts';
import { printRank } from './print-rank.ts';
import { printPairs } from './print-pairs.ts';
import { printTotal } from './print-total.ts';
import { printTally } from './print-tally.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

type PartPrinters = {
  [Kind in RelationKind]: (one: Extract<RelationalPart, { kind: Kind }>, writer: SqlWriter) => string;
};

const printers: PartPrinters = {
  scan: (one, writer) =>
    one.source.derived?.kind === 'pairs'
      ? printPairs(one.source, one.source.derived, writer)
      : printOpenRows(one, writer),
  nothing: printOpenRows,
  filter: printOpenRows,
  pick: (one, writer) => {
    if (keepsFirst(one, writer)) return printFirstKeys(one.from, writer);
    if (writer.narrowed(one)) return printOpenRows(one, writer);
    const from = writer.reference(one.from) ?? writer.layout.nest(printPart(one.from, writer));
    const alias = writer.alias();
    const code = `${alias}.${writer.besideKey(one.source, 'code')}`;
    const wanted = one.codes.length === 1 ? `= ${one.codes[0]}` : `IN (${one.codes.join(', ')})`;
    const columns = keyNames(one.source, writer).map((name) => `${alias}.${name}`);
    return printSelect({ columns, from: `${from} AS ${alias}`, where: [`${code} ${wanted}`] }, writer.layout);
  },
  tally: printTally,
  classify: (one, writer) => {
    const rows = openRows(one.input, { predicates: one.cases }, writer);
    const cases = one.cases.map((test, code) => `WHEN ${writer.print.predicate(test, rows.row)} THEN ${code}`);
    const type = writer.dialect.codeType(codesOf(one).length - 1);
    const code = `CAST(CASE ${cases.join(' ')} ELSE ${one.cases.length} END AS ${type})`;
    return rows.query([...rows.keyColumns, `${code} AS ${writer.besideKey(one.source, 'code')}`]);
  },
  rank: printRank,
  total: printTotal,
};

/** A query for the keys of a relation, or for the keys and codes of a coded one. */
export function printPart(part: RelationalPart, writer: SqlWriter): string {
  const reference = writer.reference(part);
  if (reference !== undefined) return printReference(part, reference, writer);
  if (part.kind === 'scan') return printOpenRows(part, writer);
  return printDefinition(part, writer);
}

/** The query for the part a statement is about: all pairs come with their scores. */
export function printRoot(part: RelationalPart, writer: SqlWriter): string {
  return isPairs(part) && writer.reference(part) === undefined
    ? printDefinition(part, writer)
    : printPart(part, writer);
}

/** The query that computes a part, also when it is stored or named; for all pairs with their scores. */
export function printDefinition(part: RelationalPart, writer: SqlWriter): string {
  const print = printers[part.kind] as (part: RelationalPart, writer: SqlWriter) => string;
  return print(part, { ...writer, reference: (one) => (one.key === part.key ? undefined : writer.reference(one)) });
}

/** True when nothing but the first rows of a rank without partitions is asked for. */
function keepsFirst(one: Pick, writer: SqlWriter): one is Pick & { from: Rank } {
  const { from, codes } = one;
  if (from.kind !== 'rank' || writer.reference(from) !== undefined) return false;
  return hasOnePartition(from) && codes.length === 1 && codes[0] === 0 && (!from.among || from.otherwise === 1);
}

function printReference(part: RelationalPart, reference: string, writer: SqlWriter): string {
  const columns = keyNames(part.source, writer);
  if (part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank') {
    columns.push(writer.besideKey(part.source, 'code'));
  }
  return printSelect({ columns, from: reference }, writer.layout);
}

function printOpenRows(one: Relation, writer: SqlWriter): string {
  const rows = openRows(one, {}, writer);
  return rows.query(rows.keyColumns);
}
