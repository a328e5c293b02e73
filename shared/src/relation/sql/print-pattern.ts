import { emailForm, emailLongest, emailPartLengths, emailShort } from '../pattern.ts';
import type { PatternMatch } from '../predicate.ts';
import type { SqlWriter } from './sql-writer.ts';

const printers: Record<PatternMatch['pattern'], (value: string, writer: SqlWriter) => string> = {
  email: (value, { dialect }) => {
    const length = dialect.length(value);
    const parts = `${length} <= ${emailShort} OR ${dialect.matches(value, emailPartLengths)}`;
    return `(${length} <= ${emailLongest} AND ${dialect.matches(value, emailForm)} AND (${parts}))`;
  },
};

/** A named pattern against the whole text; the same answers as its function in `pattern.ts`. */
export function printPattern(pattern: PatternMatch['pattern'], value: string, writer: SqlWriter): string {
  return printers[pattern](value, writer);
}
