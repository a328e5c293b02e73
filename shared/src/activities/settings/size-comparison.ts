import { z } from 'zod';
import { type Phrase, phrase, type Text } from '../../words/phrase.ts';

/** How a number of rows is compared. */
export const sizeComparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export const sizeComparisonSchema = z.enum(sizeComparisons);
export type SizeComparison = z.infer<typeof sizeComparisonSchema>;

/** The comparison with an amount in words: "is at least 100". */
export function describeComparison(comparison: SizeComparison, amount: Text): Phrase {
  return phrase(`size.${comparison}`, { amount });
}
