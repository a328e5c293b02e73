/** A value or condition on the columns of a layer and those below it. */
export interface Expression {
  /** The highest layer it reads. */
  layer: number;
  /** A name, a constant, or in parentheses. */
  sql: string;
}

/** A condition that holds for every row. */
export const yes: Expression = { layer: 0, sql: 'TRUE' };
/** A condition that holds for no row. */
export const no: Expression = { layer: 0, sql: 'FALSE' };

/** True when all hold. Conditions are never null. */
export function both(conditions: readonly Expression[]): Expression {
  return join(conditions, 'AND', yes, no);
}

/** True when one holds. */
export function either(conditions: readonly Expression[]): Expression {
  return join(conditions, 'OR', no, yes);
}

/** True when the condition does not hold. */
export function negated(one: Expression): Expression {
  if (one.sql === yes.sql) return no;
  return one.sql === no.sql ? yes : { layer: one.layer, sql: `(NOT ${one.sql})` };
}

/** True when one of two conditions holds and the other does not. */
export function exactlyOne(one: Expression, other: Expression): Expression {
  if (one.sql === no.sql) return other;
  if (other.sql === no.sql) return one;
  if (one.sql === yes.sql) return negated(other);
  if (other.sql === yes.sql) return negated(one);
  return { layer: highest([one, other]), sql: `(${one.sql} <> ${other.sql})` };
}

/** The highest layer that is read. */
export function highest(list: readonly Expression[]): number {
  return Math.max(0, ...list.map(({ layer }) => layer));
}

function join(list: readonly Expression[], word: string, neutral: Expression, deciding: Expression): Expression {
  const telling = new Map(list.filter(({ sql }) => sql !== neutral.sql).map((one) => [one.sql, one]));
  const [only, ...others] = telling.values();
  if (only === undefined) return neutral;
  if (telling.has(deciding.sql)) return deciding;
  if (others.length === 0) return only;
  return { layer: highest(list), sql: `(${[...telling.keys()].join(` ${word} `)})` };
}
