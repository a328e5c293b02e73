import { all, not } from '../../relation/logic.ts';
import { literal } from '../../relation/literal.ts';
import { valueLink } from '../../relation/links.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists, isEmpty, memberOf } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, holds } from '../../relation/scalars.ts';
import { comparable } from '../settings/equal-attributes.ts';
import type { InboundPopulation } from '../population.ts';
import { noteMissing, readAttribute, type SettingReader } from '../settings/setting-reader.ts';
import type { CombineConfig } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** How rows of the sets are recognised as the same when columns are chosen for it. */
export interface Comparison {
  /** The chosen columns on a row. */
  values: readonly Scalar[];
  /** Rows that can be the same as others; null: all. */
  among: Predicate | null;
}

/** The chosen columns; undefined when keys are compared, or with what is wrong noted. */
export function readComparison(reader: SettingReader, config: CombineConfig, table: string): Comparison | undefined {
  const { by, emptyIsValue = false } = config;
  if (!by) return undefined;
  if (by.length === 0)
    return noteMissing(reader, 'by', phrase('field.whatMakesRowsTheSame'), phrase('hint.addAtLeastOneColumn'));
  const values = by.flatMap((one, index) => {
    const found = readAttribute(reader, one.attribute, table, {
      field: `by/${index}/attribute`,
      what: phrase('field.column'),
    });
    return found ? [comparable(found.scalar, one)] : [];
  });
  if (values.length < by.length) return undefined;
  return { values, among: emptyIsValue ? null : all(...values.map((value) => not(isEmpty(value)))) };
}

/** True for a row when the set holds the same: its key, or a row with equal values of the chosen columns. */
export function isInSet({ population }: InboundPopulation, comparison: Comparison | undefined): Predicate {
  const { relation } = population;
  if (!comparison) return memberOf(relation);
  const { values, among } = comparison;
  const linked = among ? values : values.flatMap(withEmpties);
  return exists(valueLink(linked, relation.source, linked, 'many'), memberOf(relation));
}

/** A value as two that are never empty, equal exactly when both values are or both are empty. */
function withEmpties(value: Scalar): Scalar[] {
  const empty = holds(isEmpty(value));
  return [call('choose', [empty, filled[value.type], value], value.type), empty];
}

/** Any filled value of the type. */
const filled: Readonly<Record<Scalar['type'], Scalar>> = {
  text: literal('-', 'text'),
  integer: literal('0', 'integer'),
  decimal: literal('0', 'decimal'),
  float: literal('0', 'float'),
  boolean: literal(false, 'boolean'),
  date: literal('2000-01-01', 'date'),
  datetime: literal('2000-01-01T00:00:00Z', 'datetime'),
};
