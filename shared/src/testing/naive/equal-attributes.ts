import type { EqualAttributes } from '../../activities/settings/equal-attributes.ts';
import { attributeOf, plain } from './attribute.ts';
import { chosen } from './rows-of-link.ts';
import type { RuleContext } from './rule-context.ts';
import { folded, trimmed } from './text-shape.ts';
import { compareFilled, isEmpty, type NaiveRow, type NaiveValue } from './value.ts';

/** A side of a comparison: rows of a table with the columns added to them. */
export interface Side {
  context: RuleContext;
  table: string;
}

/** A text trimmed and lower-cased as asked; other values as they are. */
export function shaped(value: NaiveValue, { trim, fold }: { trim: boolean; fold: boolean }): NaiveValue {
  if (typeof value !== 'string') return value;
  const text = trim ? trimmed(value) : value;
  return fold ? folded(text) : text;
}

/** Whether all pairs of attributes of two rows are equal and filled. */
export function areEqual(
  pairs: readonly EqualAttributes[],
  own: Side,
  left: NaiveRow,
  other: Side,
  right: NaiveRow,
): boolean {
  return pairs.every((pair) => {
    const a = attributeOf(own.context, own.table, left, chosen(pair.own));
    const b = attributeOf(other.context, other.table, right, chosen(pair.other));
    const isText = a.type === 'text' && b.type === 'text';
    const [x, y] = isText ? [shaped(plain(a), pair), shaped(plain(b), pair)] : [plain(a), plain(b)];
    if (isEmpty(x) || isEmpty(y)) return false;
    if (a.type === b.type) return compareFilled(x, y) === 0;
    return numberOf(x, a.type) === numberOf(y, b.type);
  });
}

/** A number as a float, so that numbers of different types compare. */
function numberOf(value: NaiveValue, type: string): number {
  return type === 'decimal' ? Number(value) / 1e6 : Number(value);
}
