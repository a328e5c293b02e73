import { invariant } from '../../result/invariant.ts';
import { confinesOf } from '../confines.ts';
import type { Predicate } from '../predicate.ts';
import { predicateKey } from '../predicate-key.ts';
import { memberOf } from '../predicates.ts';
import { readPredicate } from '../reads.ts';
import type { Coded, Relation } from '../relation.ts';
import { isRowLocal } from '../row-local.ts';
import { testOf } from '../shared-tests.ts';
import { dataSource, hasSameRows, leadsToKey, sourceKey } from '../source-key.ts';
import type { TableSource } from '../table-source.ts';
import { type CodedColumns, codedColumns } from './coded-columns.ts';
import { followLink } from './follow-link.ts';
import { layerColumns } from './layer-columns.ts';
import { both, either, type Expression, negated, no, yes } from './layer-expressions.ts';
import { overlaidRow } from './overlaid-row.ts';
import { type RowScope, tableRow } from './row-scope.ts';
import type { SqlWriter } from './sql-writer.ts';

/** A relation or coded part. */
export type LayeredPart = Relation | Coded;

/**
 * Row-local parts of one table as expressions, worked out in one pass: on the table what each predicate says of a row and
 * whether the row is in parts that are stored; above it layers of what is made from these.
 */
export interface Layers {
  /** Holds for the rows of the relation. */
  relation(part: Relation): Expression;
  coded(part: Coded): CodedColumns;
  /** The FROM item with all that was asked for until now, and the key as `k0` ... when it is wanted. */
  from(withKey: boolean): string;
  /** As `from`, for so many counts: rows alike as one with their number as `n`, where that is worth it. */
  grouped(counts: number): string | undefined;
}

/** @param parts all that will be asked for: no rows are looked at that can be in none of them. */
export function openLayers(parts: readonly LayeredPart[], writer: SqlWriter): Layers {
  const [first] = parts;
  invariant(first, 'nothing is asked for');
  const table = dataSource(first.source);
  const alias = writer.alias();
  const row = tableRow(writer, table, alias);
  const columns = layerColumns(row, alias);
  const known = new Map<string, Expression>();
  const coded = new Map<string, CodedColumns>();
  const confines = confinesOf(parts, (part) => writer.reference(part) !== undefined);
  for (const one of confines) {
    known.set(predicateKey(one), yes);
    if (one.kind === 'not') known.set(predicateKey(one.of), no);
  }
  const where = confines.flatMap((one) => {
    const met = one.kind === 'not' ? printMet(one.of, row) : undefined;
    return met === undefined ? writer.print.conjunction(one, row) : [`NOT ${met}`];
  });

  const once = (key: string, make: () => Expression): Expression => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  const isMade = (part: LayeredPart): boolean => writer.reference(part) === undefined && isRowLocal(part);
  const test = (predicate: Predicate): Expression =>
    once(predicateKey(predicate), () =>
      columns.test(
        printMet(predicate, row) ?? `(${writer.print.predicate(predicate, row)}) IS TRUE`,
        choiceOf(predicate),
      ),
    );

  /** A test of a row that was written before; its columns come from layers below the test. */
  const testWritten = (predicate: Predicate, source: TableSource): Expression =>
    once(`${sourceKey(source)} ${predicateKey(predicate)}`, () => {
      const written = overlaidRow(source, row, {
        column: (name) => once(`column ${name}`, () => columns.add(0, row.column(name))),
        relation: ofRelation,
      });
      const sql = `(${writer.print.predicate(predicate, written.row)}) IS TRUE`;
      return columns.add(written.layer() + 1, sql);
    });

  function ofRelation(part: Relation): Expression {
    return once(`part ${part.key}`, () => columns.named(makeRelation(part)));
  }

  function makeRelation(part: Relation): Expression {
    if (!isMade(part)) return test(memberOf(part));
    if (part.kind === 'scan') return yes;
    if (part.kind === 'nothing') return no;
    if (part.kind === 'filter') return both([ofRelation(part.input), ofPredicate(testOf(part), part.source)]);
    return isMade(part.from) ? ofCoded(part.from).codes(part.codes) : test(memberOf(part));
  }

  function ofPredicate(predicate: Predicate, source: TableSource): Expression {
    const each = (list: readonly Predicate[]): Expression[] => list.map((one) => ofPredicate(one, source));
    if (predicate.kind === 'always') return predicate.holds ? yes : no;
    if (predicate.kind === 'all') return both(each(predicate.of));
    if (predicate.kind === 'any') return either(each(predicate.of));
    if (predicate.kind === 'not') return negated(ofPredicate(predicate.of, source));
    if (predicate.kind === 'member-of' && hasSameRows(predicate.relation.source, source)) {
      return ofRelation(predicate.relation);
    }
    return source.derived === undefined ? test(predicate) : testWritten(predicate, source);
  }

  function ofCoded(part: Coded): CodedColumns {
    const found =
      coded.get(part.key) ?? codedColumns(part, { writer, columns, relation: ofRelation, predicate: ofPredicate });
    coded.set(part.key, found);
    return found;
  }

  return {
    relation: ofRelation,
    coded: ofCoded,
    from: (withKey) => columns.from(where, withKey),
    grouped: (counts) => columns.grouped(where, counts),
  };
}

/**
 * Whether a link to a key leads to a row, told by joining the row: the engine then looks up the side with fewer rows.
 * Undefined for anything else.
 */
function printMet(predicate: Predicate, row: RowScope): string | undefined {
  if (predicate.kind !== 'exists' || !leadsToKey(predicate.link) || predicate.link.to.derived) return undefined;
  const { link, where } = predicate;
  if (where && !readsColumnsOnly(where)) return undefined;
  const target = followLink(link, row);
  const met = `${target.keys()[0]} IS NOT NULL`;
  return where ? `(${met} AND (${row.writer.print.predicate(where, target)}) IS TRUE)` : `(${met})`;
}

function readsColumnsOnly(predicate: Predicate): boolean {
  let found = true;
  const note = (): void => {
    found = false;
  };
  readPredicate(predicate, { relation: note, link: note });
  return found;
}

/** Equal for comparisons of one column with different constants, of which it equals one at most. */
function choiceOf(predicate: Predicate): string | undefined {
  if (predicate.kind !== 'compare' || predicate.op !== '=') return undefined;
  const { left, right } = predicate;
  return left.kind === 'column' && right.kind === 'literal' && right.type === 'text' ? left.name : undefined;
}
