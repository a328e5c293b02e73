import { z } from 'zod';

/** How a number of rows is compared. */
export const sizeComparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export const sizeComparisonSchema = z.enum(sizeComparisons);
export type SizeComparison = z.infer<typeof sizeComparisonSchema>;

const words: Record<SizeComparison, string> = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
};

/** The comparison in words: "is at least". */
export function describeComparison(comparison: SizeComparison): string {
  return words[comparison];
}
