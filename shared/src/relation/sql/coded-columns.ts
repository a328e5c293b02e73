import { invariant } from '../../result/invariant.ts';
import type { Predicate } from '../predicate.ts';
import type { Classify, Coded, Relation, Tally } from '../relation.ts';
import type { TableSource } from '../table-source.ts';
import type { LayerColumns } from './layer-columns.ts';
import { both, either, exactlyOne, type Expression, highest, negated, no, yes } from './layer-expressions.ts';
import type { SqlWriter } from './sql-writer.ts';

/** Up to so many cases each code has a condition of its own; for more of them codes are compared. */
const mostConditions = 3;

/** A coded part as columns of layers. */
export interface CodedColumns {
  /** Holds for the rows of the part. */
  held(): Expression;
  /** Holds for the rows with one of the codes. */
  codes(codes: readonly number[]): Expression;
  /** The code of a row that is held. */
  code(): Expression;
}

/** What the columns of a coded part are made from. */
export interface CodedParts {
  writer: SqlWriter;
  columns: LayerColumns;
  relation(part: Relation): Expression;
  predicate(predicate: Predicate, source: TableSource): Expression;
}

/** The columns of a tally or classification. */
export function codedColumns(part: Coded, parts: CodedParts): CodedColumns {
  invariant(part.kind !== 'rank', 'a rank is not decided row by row');
  return part.kind === 'tally' ? tallied(part, parts) : classified(part, parts);
}

function tallied({ inputs }: Tally, { writer, columns, relation }: CodedParts): CodedColumns {
  const sets = inputs.map(relation);
  const [first, second] = sets;
  const held = once(() => columns.named(either(sets)));
  const type = writer.dialect.codeType(inputs.length);
  const count = once(() => {
    const sum = sets.map(({ sql }) => `CAST(${sql} AS ${type})`).join(' + ');
    return columns.named({ layer: highest(sets), sql: `(${sum})` });
  });
  if (!first || !second || sets.length > 2) return { held, codes: (codes) => isIn(count(), codes), code: count };
  const inOne = once(() => columns.named(exactlyOne(first, second)));
  const inBoth = once(() => columns.named(both([first, second])));
  const codes = (wanted: readonly number[]): Expression =>
    wanted.length === 2 ? held() : wanted[0] === 1 ? inOne() : inBoth();
  return { held, codes, code: count };
}

function classified({ source, input, cases }: Classify, { columns, relation, predicate }: CodedParts): CodedColumns {
  const isHeld = relation(input);
  const held = (): Expression => isHeld;
  const tests = cases.map((one) => columns.named(predicate(one, source)));
  const whens = tests.map(({ sql }, code) => `WHEN ${sql} THEN ${code}`).join(' ');
  const code = once(() => columns.named({ layer: highest(tests), sql: `(CASE ${whens} ELSE ${cases.length} END)` }));
  if (cases.length > mostConditions) return { held, codes: (codes) => both([isHeld, isIn(code(), codes)]), code };
  const conditions = [...tests, yes].map((test, index) =>
    once(() => columns.named(both([isHeld, ...tests.slice(0, index).map(negated), test]))),
  );
  return { held, codes: (codes) => either(codes.map((one) => conditions[one]?.() ?? no)), code };
}

function isIn({ layer, sql }: Expression, codes: readonly number[]): Expression {
  return { layer, sql: codes.length === 1 ? `(${sql} = ${codes[0]})` : `(${sql} IN (${codes.join(', ')}))` };
}

function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
