import type { Pairs, PairScore } from '../derived-source.ts';
import type { Relation } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import type { TableSource } from '../table-source.ts';
import { type PairSide, printLimit } from './pair-limit.ts';
import { printPairTest } from './pair-test.ts';
import { openRows } from './population-rows.ts';
import { printAsTyped } from './print-scalar.ts';
import { printSelect } from './select.ts';
import { keyNames, printLiteral, type SqlWriter } from './sql-writer.ts';

/** Longer texts, in bytes, are similar only when they are equal: the edits between them are not counted. */
const longestCompared = 1000;

/**
 * A query for the pairs as `k0` ... and `score`. Each side is read once; every block is a join on equal values, which
 * leaves out what an earlier block found, so that nothing has to be made distinct.
 */
export function printPairs(
  source: TableSource,
  { left, right, blocks, score, least }: Pairs,
  writer: SqlWriter,
): string {
  const { layout, dialect } = writer;
  const [leftName, rightName] = ['left', 'right'].map((side) => dialect.quote(`_fanfare_${side}_${writer.alias()}`));
  const [l, r] = [writer.alias(), writer.alias()];
  const equal = blocks.map((one, block) =>
    one.left.map((own, part) => {
      const other = one.right[part] ?? own;
      return { left: partOf(own, `b${block}_${part}`, writer), right: partOf(other, `b${block}_${part}`, writer) };
    }),
  );
  const tests = blocks.map(({ where }, block) =>
    where ? printPairTest(where, { left: `${l}.t${block}`, right: `${r}.t${block}` }, writer) : [],
  );
  const found = equal.map((parts, block) => [
    ...parts.map((one) => `${one.left.of(l)} = ${one.right.of(r)}`),
    ...(tests[block] ?? []),
  ]);
  const names = keyNames(source, writer);
  const scored = writer.alias();
  const scoreName = writer.besideKey(source, 'score');
  const points = `CAST(${printScore(score, l, r, writer)} AS ${dialect.types.integer})`;
  const queries = found.map((conditions, block) => {
    const before = found.slice(0, block).map((one) => `(${one.join(' AND ') || 'TRUE'}) IS NOT TRUE`);
    const keys = [
      ...left.source.key.map((_, index) => `${l}.k${index}`),
      ...right.source.key.map((_, index) => `${r}.k${index}`),
    ];
    const columns = [...keys.map((key, index) => `${key} AS ${names[index]}`), `${points} AS ${scoreName}`];
    const joins = [`JOIN ${rightName} AS ${r} ON ${conditions.join(' AND ') || 'TRUE'}`];
    const limit = printLimit(equal[block] ?? [], { left: `${leftName}`, right: `${rightName}` }, writer);
    return printSelect({ columns, from: `${leftName} AS ${l}`, joins, where: [...before, ...limit] }, layout);
  });
  const union = layout.nest(queries.join(`${layout.line}UNION ALL${layout.line}`));
  const side = (of: Relation, which: 'left' | 'right') => {
    const values = blocks.flatMap((one, block) => [
      ...one[which].flatMap((value, part) => (value.kind === 'literal' ? [] : { value, name: `b${block}_${part}` })),
      ...(one.where?.[which] ?? []).map((value, part) => ({ value, name: `t${block}_${part}`, isTyped: true })),
    ]);
    const scores = score.map((one, index) => ({ value: one[which], name: `s${index}` }));
    return layout.nest(printSide(of, [...values, ...scores], writer));
  };
  const sides = [
    `${leftName} AS MATERIALIZED ${side(left, 'left')}`,
    `${rightName} AS MATERIALIZED ${side(right, 'right')}`,
  ];
  const columns = [...names, scoreName].map((name) => `${scored}.${name}`);
  const where = [`${scored}.${scoreName} >= ${least}`];
  const query = printSelect({ columns, from: `${union} AS ${scored}`, where }, layout);
  return `WITH ${sides.join(`,${layout.line}`)}${layout.line}${query}`;
}

/** A value that must be equal: a column of its side, or a constant. */
function partOf(value: Scalar, name: string, writer: SqlWriter): PairSide {
  if (value.kind !== 'literal') return { isConstant: false, of: (alias) => `${alias}.${name}` };
  const constant = printLiteral(value, writer);
  return { isConstant: true, of: () => constant };
}

/** A value of a row as a column; with `isTyped` of exactly its type. */
interface SideColumn {
  value: Scalar;
  name: string;
  isTyped?: boolean;
}

/** The rows of one side: key `k0` ..., and the values that are compared, empties as null. */
function printSide(side: Relation, values: readonly SideColumn[], writer: SqlWriter) {
  const rows = openRows(side, { scalars: values.map(({ value }) => value) }, writer);
  return rows.query([
    ...rows.row.keys().map((key, index) => `${key} AS k${index}`),
    ...values.map(({ value, name, isTyped }) => {
      return `${isTyped ? printAsTyped(value, rows.row) : writer.print.filled(value, rows.row)} AS ${name}`;
    }),
  ]);
}

/** Weighted similarities in per mille over the weights of the parts with a filled side, rounded down to percent. */
function printScore(score: readonly PairScore[], l: string, r: string, { dialect }: SqlWriter): string {
  const sides = score.map((one, index) => ({ ...one, a: `${l}.s${index}`, b: `${r}.s${index}` }));
  const gained = sides.map(({ a, b, how, weight }) => {
    const same = `CASE WHEN ${a} = ${b} THEN 1000 ELSE 0 END`;
    const similar = how === 'similar' ? dialect.similarity(a, b, longestCompared) : same;
    return `coalesce(${similar}, 0) * ${weight}`;
  });
  const weights = sides.map(({ a, b, weight }) => `CASE WHEN ${a} IS NULL AND ${b} IS NULL THEN 0 ELSE ${weight} END`);
  return `coalesce((${gained.join(' + ')}) // nullif(10 * (${weights.join(' + ')}), 0), 0)`;
}
