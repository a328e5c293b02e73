import type { Coded } from '../relation.ts';
import { codesOf } from '../relations.ts';
import { type LayeredPart, openLayers } from './open-layers.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

/** A query with one row: the rows of each relation, and for each coded part the rows of each of its codes, in order. */
export function printCountsTogether(parts: readonly LayeredPart[], writer: SqlWriter): string {
  const layers = openLayers(parts, writer);
  const conditions = parts.flatMap((part) =>
    isCoded(part) ? codesOf(part).map((code) => layers.coded(part).codes([code])) : [layers.relation(part)],
  );
  const grouped = layers.grouped(conditions.length);
  const columns = conditions.map(({ sql }) =>
    grouped === undefined ? writer.dialect.rowsFor(sql) : `coalesce(sum(n) FILTER (WHERE ${sql}), 0)`,
  );
  return printSelect({ columns, from: grouped ?? layers.from(false) }, writer.layout);
}

/** A query for the keys of a row-local part as `k0` ..., for a coded one also `code`, in one pass over its table. */
export function printInLayers(part: LayeredPart, writer: SqlWriter): string {
  const layers = openLayers([part], writer);
  const held = isCoded(part) ? layers.coded(part).held() : layers.relation(part);
  const columns = keyNames(part.source, writer);
  if (isCoded(part)) {
    const type = writer.dialect.codeType(codesOf(part).at(-1) ?? 0);
    columns.push(`CAST(${layers.coded(part).code().sql} AS ${type}) AS ${writer.besideKey(part.source, 'code')}`);
  }
  const where = held.sql === 'TRUE' ? [] : [held.sql];
  return printSelect({ columns, from: layers.from(true), where }, writer.layout);
}

function isCoded(part: LayeredPart): part is Coded {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}
