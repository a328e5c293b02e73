import { all, any, not } from './logic.ts';
import type { Predicate } from './predicate.ts';
import type { Classify, Relation, Tally } from './relation.ts';
import { hasSameRows } from './source-key.ts';
import type { Scalar } from './scalar.ts';

/** Conditions that take longer are not tried again for every query that reads the relation. */
const mostEffort = 12;
const longestList = 100;

/**
 * What decides whether a row of the table in the data is in the relation, as one condition on its own columns; undefined
 * when other rows, other tables or long work decide. To try it costs less than to look a key up.
 */
export function rowCondition(relation: Relation): Predicate | undefined {
  const found = known.get(relation);
  if (found) return found.condition;
  const condition = relation.source.derived === undefined ? conditionOf(relation) : undefined;
  const isShort = condition !== undefined && effortOf(condition) <= mostEffort;
  known.set(relation, { condition: isShort ? condition : undefined });
  return isShort ? condition : undefined;
}

const known = new WeakMap<Relation, { condition: Predicate | undefined }>();

/** A relation as those rows of a wider one for which a condition on their own columns holds. */
export interface Narrowed {
  base: Relation;
  condition: Predicate;
}

/** What a relation is narrowed from in one step; undefined when more than a short condition on the row decides. */
export function narrowedFrom(relation: Relation): Narrowed | undefined {
  if (relation.source.derived !== undefined) return undefined;
  const narrowed = stepOf(relation);
  return narrowed && effortOf(narrowed.condition) <= mostEffort ? narrowed : undefined;
}

function stepOf(relation: Relation): Narrowed | undefined {
  if (relation.kind === 'filter') {
    const condition = ownCondition(relation.where, relation);
    return condition && { base: relation.input, condition };
  }
  if (relation.kind !== 'pick' || relation.from.kind !== 'classify') return undefined;
  const { from, codes } = relation;
  const condition = caseCondition(from, codes);
  return condition && { base: from.input, condition };
}

function conditionOf(relation: Relation): Predicate | undefined {
  if (relation.kind === 'scan') return all();
  if (relation.kind === 'nothing') return any();
  if (relation.kind === 'filter') {
    const input = rowCondition(relation.input);
    const where = ownCondition(relation.where, relation);
    return input && where && all(input, where);
  }
  const { from, codes } = relation;
  if (from.kind === 'rank') return undefined;
  return from.kind === 'tally' ? tallied(from, codes) : classified(from, codes);
}

function classified(from: Classify, codes: readonly number[]): Predicate | undefined {
  const input = rowCondition(from.input);
  const condition = input && caseCondition(from, codes);
  return condition && all(input, condition);
}

/** Holds for rows of the input that have the one code. */
function caseCondition(from: Classify, codes: readonly number[]): Predicate | undefined {
  const cases = from.cases.map((one) => ownCondition(one, from)).filter((one) => one !== undefined);
  const [code, ...others] = codes;
  if (cases.length < from.cases.length || code === undefined || others.length > 0) return undefined;
  return all(...cases.slice(0, code).map(not), ...cases.slice(code, code + 1));
}

function tallied({ inputs }: Tally, codes: readonly number[]): Predicate | undefined {
  const conditions = inputs.map(rowCondition).filter((one) => one !== undefined);
  if (conditions.length < inputs.length) return undefined;
  if (codes.length === inputs.length) return any(...conditions);
  return codes.length === 1 && codes[0] === inputs.length ? all(...conditions) : undefined;
}

/** The predicate with members of other relations of the same rows as conditions; undefined when one has none. */
function ownCondition(predicate: Predicate, { source }: Pick<Relation, 'source'>): Predicate | undefined {
  if (predicate.kind === 'member-of' && hasSameRows(predicate.relation.source, source)) {
    return rowCondition(predicate.relation);
  }
  if (predicate.kind === 'not') {
    const of = ownCondition(predicate.of, { source });
    return of && not(of);
  }
  if (predicate.kind !== 'all' && predicate.kind !== 'any') return predicate;
  const parts = predicate.of.map((one) => ownCondition(one, { source })).filter((one) => one !== undefined);
  if (parts.length < predicate.of.length) return undefined;
  return predicate.kind === 'all' ? all(...parts) : any(...parts);
}

/** About how long it takes for a row, in comparisons; endless when something beside the row is read. */
function effortOf(predicate: Predicate): number {
  switch (predicate.kind) {
    case 'always':
      return 0;
    case 'all':
    case 'any':
      return sum(predicate.of.map(effortOf));
    case 'not':
      return effortOf(predicate.of);
    case 'compare':
      return 1 + valueEffort(predicate.left) + valueEffort(predicate.right);
    case 'is-empty':
      return 1 + valueEffort(predicate.of);
    case 'in-list':
      return predicate.list.length <= longestList ? 1 + valueEffort(predicate.of) : Number.POSITIVE_INFINITY;
    case 'text-match':
      return 2 + valueEffort(predicate.of);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function valueEffort(value: Scalar): number {
  switch (value.kind) {
    case 'column':
    case 'literal':
      return 0;
    case 'text':
      return 2 + valueEffort(value.of);
    case 'holds':
      return effortOf(value.of);
    default:
      return Number.POSITIVE_INFINITY;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
