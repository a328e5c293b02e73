import { invariant } from '../../result/invariant.ts';
import type { Predicate } from '../predicate.ts';
import { predicateKey } from '../predicate-key.ts';
import { memberOf } from '../predicates.ts';
import type { Classify, Coded, Relation, Tally } from '../relation.ts';
import { codesOf } from '../relations.ts';
import { isRowLocal } from '../row-local.ts';
import { hasSameRows } from '../source-key.ts';
import type { TableSource } from '../table-source.ts';
import { type RowScope, tableRow } from './row-scope.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

type LayeredPart = Relation | Coded;

/** A column of a layer: its expression on the layer below. Layer 0 reads the table. */
interface LayerColumn {
  name: string;
  layer: number;
  sql: string;
}

/** Code of rows that a coded part does not hold. A tally has 0 for them. */
const notHeld = -1;

/**
 * Row-local parts of one table as columns, worked out in one pass: on the table what each predicate says of a row and
 * whether the row is in parts that are stored; above it one layer for each step of what is made from these.
 */
export interface Layers {
  /** Column of a part: true or false for a relation, the code for a coded one. */
  column(part: LayeredPart): string;
  /** A condition on the columns that holds for the rows of the part. */
  holds(part: LayeredPart): string;
  /** A condition on the columns that holds for the rows with a code. */
  hasCode(part: Coded, code: number): string;
  /** The FROM item with all columns asked for until now, and the key as `k0` ... when it is wanted. */
  from(withKey: boolean): string;
}

export function openLayers(source: TableSource, writer: SqlWriter): Layers {
  const alias = writer.alias();
  const row = tableRow(writer, source, alias);
  const parts = new Map<string, LayerColumn>();
  const atoms = new Map<string, LayerColumn>();
  const columns: LayerColumn[] = [];

  const add = (layer: number, sql: string): LayerColumn => {
    const made = { name: `c${columns.length}`, layer, sql };
    columns.push(made);
    return made;
  };
  const atom = (predicate: Predicate): LayerColumn => {
    const key = predicateKey(predicate);
    const known = atoms.get(key) ?? add(0, `(${writer.print.predicate(predicate, row)}) IS TRUE`);
    atoms.set(key, known);
    return known;
  };
  const partColumn = (part: LayeredPart): LayerColumn => {
    const known = parts.get(part.key) ?? makeColumn(part);
    parts.set(part.key, known);
    return known;
  };

  function makeColumn(part: LayeredPart): LayerColumn {
    if (part.kind === 'tally') return above(tallied(part));
    if (part.kind === 'classify') return above(classified(part));
    invariant(part.kind !== 'rank', 'a rank is not decided row by row');
    if (writer.reference(part) !== undefined || !isRowLocal(part)) return atom(memberOf(part));
    if (part.kind === 'scan' || part.kind === 'nothing') return add(0, part.kind === 'scan' ? 'TRUE' : 'FALSE');
    if (part.kind === 'filter') return above(join([ofPart(part.input), ofPredicate(part.where)], ' AND '));
    if (writer.reference(part.from) !== undefined) return atom(memberOf(part));
    const from = partColumn(part.from);
    return add(from.layer + 1, `${from.name} IN (${part.codes.join(', ')})`);
  }

  /** An expression with the layer it can stand on. */
  interface Expression {
    layer: number;
    sql: string;
  }
  const above = ({ layer, sql }: Expression): LayerColumn => add(layer + 1, sql);
  const ofPart = (part: Relation): Expression => {
    const { layer, name } = partColumn(part);
    return { layer, sql: name };
  };
  const join = (list: readonly Expression[], word: string): Expression => ({
    layer: Math.max(0, ...list.map(({ layer }) => layer)),
    sql: `(${list.map(({ sql }) => sql).join(word)})`,
  });

  function ofPredicate(predicate: Predicate): Expression {
    if (predicate.kind === 'always') return { layer: 0, sql: predicate.holds ? 'TRUE' : 'FALSE' };
    if (predicate.kind === 'all') return join(predicate.of.map(ofPredicate), ' AND ');
    if (predicate.kind === 'any') return join(predicate.of.map(ofPredicate), ' OR ');
    if (predicate.kind === 'not') {
      const { layer, sql } = ofPredicate(predicate.of);
      return { layer, sql: `(NOT ${sql})` };
    }
    if (predicate.kind === 'member-of' && hasSameRows(predicate.relation.source, source)) {
      return ofPart(predicate.relation);
    }
    const { layer, name } = atom(predicate);
    return { layer, sql: name };
  }

  const tallied = ({ inputs }: Tally): Expression =>
    join(
      inputs.map((one) => {
        const { layer, sql } = ofPart(one);
        return { layer, sql: `CAST(${sql} AS ${writer.dialect.types.integer})` };
      }),
      ' + ',
    );

  function classified({ input, cases }: Classify): Expression {
    const held = ofPart(input);
    const tests = cases.map(ofPredicate);
    const layer = Math.max(held.layer, ...tests.map((one) => one.layer));
    const whens = tests.map(({ sql }, code) => `WHEN ${sql} THEN ${code}`);
    return { layer, sql: `CASE WHEN NOT ${held.sql} THEN ${notHeld} ${whens.join(' ')} ELSE ${cases.length} END` };
  }

  return {
    column: (part) => partColumn(part).name,
    holds: (part) => {
      const { name } = partColumn(part);
      if (part.kind === 'tally') return `${name} > 0`;
      return part.kind === 'classify' ? `${name} > ${notHeld}` : name;
    },
    hasCode: (part, code) => `${partColumn(part).name} = ${code}`,
    from: (withKey) => printStack(columns, row, { alias, withKey }),
  };
}

function printStack(
  columns: readonly LayerColumn[],
  row: RowScope,
  { alias, withKey }: { alias: string; withKey: boolean },
): string {
  const { writer, source } = row;
  const on = (layer: number) =>
    columns.filter((one) => one.layer === layer).map(({ sql, name }) => `${sql} AS ${name}`);
  const names = keyNames(source, writer);
  const keys = withKey ? row.keys().map((key, index) => `${key} AS ${names[index]}`) : [];
  const bottom = [...keys, ...on(0)];
  const joins = row.joins.map((one) => one());
  const table = `${writer.print.table(source, row.used, writer)} AS ${alias}`;
  let stack = printSelect({ columns: bottom.length > 0 ? bottom : ['1'], from: table, joins }, writer.layout);
  const top = Math.max(0, ...columns.map(({ layer }) => layer));
  for (let layer = 1; layer <= top; layer += 1) {
    const made = on(layer);
    if (made.length > 0) {
      stack = printSelect({ columns: ['*', ...made], from: `${writer.layout.nest(stack)} AS ${alias}` }, writer.layout);
    }
  }
  return `${writer.layout.nest(stack)} AS ${alias}`;
}

/** A query with one row: the rows of each relation, and for each coded part the rows of each of its codes, in order. */
export function printCountsTogether(parts: readonly LayeredPart[], writer: SqlWriter): string {
  const [first] = parts;
  invariant(first, 'nothing is counted');
  const layers = openLayers(first.source, writer);
  const columns = parts.flatMap((part) =>
    isCoded(part) ? codesOf(part).map((code) => layers.hasCode(part, code)) : [layers.holds(part)],
  );
  const counts = columns.map((condition) => `count(*) FILTER (WHERE ${condition})`);
  return printSelect({ columns: counts, from: layers.from(false) }, writer.layout);
}

/** A query for the keys of a row-local part as `k0` ..., for a coded one also `code`, in one pass over its table. */
export function printInLayers(part: LayeredPart, writer: SqlWriter): string {
  const layers = openLayers(part.source, writer);
  const held = layers.holds(part);
  const columns = keyNames(part.source, writer);
  if (isCoded(part)) {
    const type = writer.dialect.codeType(codesOf(part).at(-1) ?? 0);
    columns.push(`CAST(${layers.column(part)} AS ${type}) AS ${writer.besideKey(part.source, 'code')}`);
  }
  return printSelect({ columns, from: layers.from(true), where: [held] }, writer.layout);
}

function isCoded(part: LayeredPart): part is Coded {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}
