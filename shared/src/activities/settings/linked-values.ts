import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { linkedAggregates } from '../../condition/kinds/linked/aggregate.ts';
import { isNumeric } from '../../catalog/data-type.ts';
import { literal } from '../../relation/literal.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Order } from '../../relation/relation.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, call, followAll } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import { aggregateTypes } from '../../relation/value-types.ts';
import { readAttribute, type SettingReader } from './setting-reader.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** What is computed from several rows: their number, or an aggregate of one of their attributes. */
export const aggregateFunctions = ['count', ...linkedAggregates] as const;
export const aggregateFunctionSchema = z.enum(aggregateFunctions);
export type ValueAggregate = z.infer<typeof aggregateFunctionSchema>;

/** One criterion of an order of rows; empties come last, and rows that are equal in all criteria stand by key. */
const rowOrderSchema = z.strictObject({
  attribute: attributePathSchema.nullable(),
  direction: z.enum(['ascending', 'descending']),
});
export type RowOrder = z.infer<typeof rowOrderSchema>;

export const rowOrdersSchema = z.array(rowOrderSchema).max(20);

/** The criteria as orders of rows of the table; undefined when one cannot be read. */
export function readOrders(
  reader: SettingReader,
  orders: readonly RowOrder[],
  table: string,
  field: string,
): Order[] | undefined {
  const read = orders.flatMap(({ attribute, direction }, index) => {
    const at = { field: `${field}/${index}/attribute`, what: phrase('field.order') };
    const by = readAttribute(reader, attribute, table, at)?.scalar;
    return by ? [{ by, direction }] : [];
  });
  return read.length === orders.length ? read : undefined;
}

/** An aggregate over the rows a link leads to, with what is aggregated (null: rows are counted) as it is called. */
export function readAggregate(
  reader: SettingReader,
  {
    fn,
    of,
    label,
    link,
    where,
    field,
  }: {
    fn: ValueAggregate;
    of: Scalar | null;
    label: Text;
    link: LinkUse;
    where: Predicate | null;
    field: string;
  },
): Scalar | undefined {
  if (aggregateTypes[fn](of) !== undefined) return aggregate(link, fn, fn === 'count' ? null : of, where);
  const params = { operator: fn, attribute: label, type: of?.type ?? '' };
  reader.problems.push({ code: 'condition.operator', field, params });
  return undefined;
}

const zeroWithoutRows: ReadonlySet<ValueAggregate> = new Set(['count', 'count-distinct', 'count-filled', 'sum']);

/** An aggregate read behind links to one row; where one of them leads nowhere there are no rows. */
export function behindLinks(via: readonly LinkUse[], fn: ValueAggregate, value: Scalar): Scalar {
  const followed = followAll(via, value);
  if (via.length === 0 || !zeroWithoutRows.has(fn) || !isNumeric(value.type)) return followed;
  return call('coalesce', [followed, literal('0', value.type)], value.type);
}
