import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { comparableText } from '../../relation/scalars.ts';
import { isComparable } from '../../relation/value-types.ts';
import { noteMissing, readAttribute, type SettingReader } from './setting-reader.ts';
import { phrase } from '../../words/phrase.ts';

const attribute = attributePathSchema.nullable();

/**
 * Attributes that must be equal for a row and another one to belong together: `own` of the row at hand, `other` of the
 * row it is compared with. Texts may be compared trimmed and lower-cased. An empty value equals none.
 */
const equalAttributesSchema = z.strictObject({
  own: attribute,
  other: attribute,
  trim: z.boolean(),
  fold: z.boolean(),
});
export type EqualAttributes = z.infer<typeof equalAttributesSchema>;

export const equalAttributesListSchema = z.array(equalAttributesSchema).max(20);

/** Where the attributes of a side are read. */
export interface ComparedSide {
  reader: SettingReader;
  table: string;
}

/** Both sides of the pairs as values that pair; undefined when one cannot be read or there are none. */
export function readEqualAttributes(
  pairs: readonly EqualAttributes[],
  own: ComparedSide,
  other: ComparedSide,
  field: string,
): { own: Scalar[]; other: Scalar[] } | undefined {
  const { reader } = own;
  if (pairs.length === 0)
    return noteMissing(reader, field, phrase('field.whatMustBeEqual'), phrase('hint.addAPairOfAttributes'));
  const read = pairs.flatMap((pair, index) => {
    const at = `${field}/${index}`;
    const left = readAttribute(reader, pair.own, own.table, { field: `${at}/own`, what: phrase('field.attribute') });
    const right = readAttribute(other.reader, pair.other, other.table, {
      field: `${at}/other`,
      what: phrase('field.attribute'),
    });
    if (!left || !right) return [];
    if (isComparable(left.scalar.type, right.scalar.type)) {
      return [{ own: comparable(left.scalar, pair), other: comparable(right.scalar, pair) }];
    }
    const params = { own: left.label, type: left.scalar.type, other: right.label, otherType: right.scalar.type };
    reader.problems.push({ code: 'attribute.incomparable', field: `${at}/other`, params });
    return [];
  });
  if (read.length < pairs.length) return undefined;
  return { own: read.map((pair) => pair.own), other: read.map((pair) => pair.other) };
}

/** A text trimmed and lower-cased as asked; other values as they are. */
export function comparable(value: Scalar, how: { trim: boolean; fold: boolean }): Scalar {
  return value.type === 'text' ? comparableText(value, how) : value;
}
