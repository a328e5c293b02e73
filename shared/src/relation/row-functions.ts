/**
 * Functions of values of one row that every engine offers alike. Each is total: where its result does not exist (a day
 * that is not in the calendar, a number too large, a division by zero) it is empty. Unless said otherwise the result
 * is empty when any argument is.
 */
export const rowFunctions = ['month-day'] as const;
export type RowFunction = (typeof rowFunctions)[number];
