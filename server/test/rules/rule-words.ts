import {
  type AttributeCondition,
  type AttributePath,
  type Condition,
  type ConditionGroup,
  type ConditionValue,
  type FormulaCondition,
  type LinkedAggregate,
  type LinkedCondition,
  type LinkedOperator,
  type LinkedTest,
  type Operand,
  type OperatorId,
  operators,
  type RelativeMoment,
  type RelativePeriod,
  type RelativeUnit,
} from '@fanfare/shared';

/** What a test compares with: as many values as the operator needs, or a list variable. */
export type Given = Operand | RelativePeriod | { list: string };

/** All of these hold. */
export const all = (...items: Condition[]): ConditionGroup => ({ kind: 'group', operator: 'and', items, except: [] });
/** At least one of these holds. */
export const any = (...items: Condition[]): ConditionGroup => ({ kind: 'group', operator: 'or', items, except: [] });
/** The first holds, and not all of the others do. */
export const except = (base: Condition, ...others: Condition[]): ConditionGroup => ({
  ...all(base),
  except: others,
});
/** Everybody for whom the condition does not hold. */
export const not = (condition: Condition): ConditionGroup => ({ ...all(), except: [condition] });

/** A condition on an attribute: `company.country` is the column `country` of the row that the link `company` leads to. */
export const on = (path: string, operator: OperatorId, ...given: Given[]): AttributeCondition => ({
  kind: 'attribute',
  attribute: pathOf(path),
  operator,
  value: valueOf(operator, given),
});
/** A condition on the value of a formula. */
export const formula = (text: string, operator: OperatorId = 'equals', ...given: Given[]): FormulaCondition => ({
  kind: 'formula',
  formula: text,
  operator,
  value: valueOf(operator, given.length === 0 ? [true] : given),
});
export const orEmpty = (condition: AttributeCondition, yes: boolean): AttributeCondition => ({
  ...condition,
  orEmpty: yes,
});

/** Linked rows that fulfil all of `where` exist. `company.employees` follows the 0-1 link `company` first. */
export const some = (link: string, ...where: Condition[]): LinkedCondition => linked(link, { kind: 'exists' }, where);
export const none = (link: string, ...where: Condition[]): LinkedCondition =>
  linked(link, { kind: 'not-exists' }, where);
export const count = (
  link: string,
  operator: LinkedOperator,
  given: Operand | readonly [Operand, Operand],
  ...where: Condition[]
): LinkedCondition =>
  linked(
    link,
    {
      kind: 'count',
      operator,
      value: valueOf(operator, typeof given === 'object' && 'length' in given ? [...given] : [given]),
    },
    where,
  );
/** An aggregate of a column of the linked rows, or of a formula when it begins with `=`. */
export function total(
  fn: LinkedAggregate,
  link: string,
  what: string,
  operator: LinkedOperator,
  given: Given,
  ...where: Condition[]
): LinkedCondition {
  const of = what.startsWith('=') ? { attribute: null, formula: what.slice(1) } : { attribute: pathOf(what) };
  return linked(link, { kind: 'aggregate', fn, ...of, operator, value: valueOf(operator, [given]) }, where);
}
/** The first or last of the linked rows that fulfil `where`, by a date, fulfils `such`. */
export const row = (
  which: 'first' | 'last',
  link: string,
  by: string,
  such: Condition,
  ...where: Condition[]
): LinkedCondition => linked(link, { kind: 'row', which, by: pathOf(by), such: all(such) }, where);
/** The time since the first or last of the linked rows: at least or at most this many units. */
export const since = (
  which: 'first' | 'last',
  link: string,
  by: string,
  operator: 'at-least' | 'at-most',
  [amount, unit]: readonly [number, RelativeUnit],
  ...where: Condition[]
): LinkedCondition => linked(link, { kind: 'time-since', which, by: pathOf(by), operator, amount, unit }, where);

export const ago = (amount: number, unit: RelativeUnit): RelativeMoment => ({ relative: 'ago', amount, unit });
export const ahead = (amount: number, unit: RelativeUnit): RelativeMoment => ({ relative: 'ahead', amount, unit });
/** A period in words: `today`, `this week`, `last 7 day`, `next 2 month`. */
export function period(words: string): RelativePeriod {
  const [which = '', second = '', third = ''] = words.split(' ');
  const written =
    which === 'this'
      ? { period: which, unit: second }
      : which === 'last' || which === 'next'
        ? { period: which, amount: Number(second), unit: third }
        : { period: which };
  return written as RelativePeriod;
}

function linked(link: string, test: LinkedTest, where: readonly Condition[]): LinkedCondition {
  const via = link.split('.');
  return { kind: 'linked', via: via.slice(0, -1), link: via.at(-1) ?? '', test, where: all(...where) };
}

function pathOf(text: string): AttributePath {
  const names = text.split('.');
  return { links: names.slice(0, -1), column: names.at(-1) ?? '' };
}

function valueOf(operator: OperatorId, given: readonly Given[]): ConditionValue {
  const [first = '', second = ''] = given;
  if (typeof first === 'object' && 'list' in first) return { kind: 'variable', variable: first.list };
  if (typeof first === 'object' && 'period' in first) return { kind: 'period', period: first };
  const { value: kind } = operators[operator];
  if (kind === 'range') return { kind, from: first, to: second as Operand };
  if (kind === 'list') return { kind, values: given as string[] };
  return kind === 'none' ? { kind } : { kind: 'one', value: first };
}
