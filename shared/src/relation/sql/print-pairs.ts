import type { Pairs, PairScore } from '../derived-source.ts';
import type { Relation } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import type { TableSource } from '../table-source.ts';
import { openRows } from './population-rows.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

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
  const parts = blocks.map((block) => block.left.length);
  const [l, r] = [writer.alias(), writer.alias()];
  const equal = parts.map((count, block) =>
    Array.from({ length: count }, (_, part) => `${l}.b${block}_${part} = ${r}.b${block}_${part}`),
  );
  const names = keyNames(source, writer);
  const scored = writer.alias();
  const scoreName = writer.besideKey(source, 'score');
  const points = `CAST(${printScore(score, l, r, writer)} AS ${dialect.types.integer})`;
  const queries = equal.map((pairs, block) => {
    const found = equal.slice(0, block).map((one) => `(${one.join(' AND ')}) IS NOT TRUE`);
    const keys = [
      ...left.source.key.map((_, index) => `${l}.k${index}`),
      ...right.source.key.map((_, index) => `${r}.k${index}`),
    ];
    const columns = [...keys.map((key, index) => `${key} AS ${names[index]}`), `${points} AS ${scoreName}`];
    const joins = [`JOIN ${rightName} AS ${r} ON ${pairs.join(' AND ')}`];
    return printSelect({ columns, from: `${leftName} AS ${l}`, joins, where: found }, layout);
  });
  const union = layout.nest(queries.join(`${layout.line}UNION ALL${layout.line}`));
  const side = (of: Relation, which: 'left' | 'right') => {
    const values = blocks.map((block) => block[which]);
    return layout.nest(
      printSide(
        of,
        values,
        score.map((one) => one[which]),
        writer,
      ),
    );
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

/** The rows of one side: key `k0` ..., values of blocks `b0_0` ... and of the score `s0` ..., empties as null. */
function printSide(
  side: Relation,
  blocks: readonly (readonly Scalar[])[],
  score: readonly Scalar[],
  writer: SqlWriter,
) {
  const rows = openRows(side, { scalars: [...blocks.flat(), ...score] }, writer);
  const filled = (one: Scalar) => writer.print.filled(one, rows.row);
  return rows.query([
    ...rows.row.keys().map((key, index) => `${key} AS k${index}`),
    ...blocks.flatMap((values, block) => values.map((one, part) => `${filled(one)} AS b${block}_${part}`)),
    ...score.map((one, index) => `${filled(one)} AS s${index}`),
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
