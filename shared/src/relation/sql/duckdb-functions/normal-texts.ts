import type { PrintFunction } from '../print-function.ts';
import { trimmed } from './texts.ts';
import { bound } from './total.ts';

const onlyDigits = (value: string) => `regexp_replace(${value}, '[^0-9]+', '', 'g')`;

/** What was bound, as the digits of a number with its calling code; `(0)` after a calling code is not dialled. */
const dialled = onlyDigits(`replace(v.x, '(' || v.t || ')', '')`);
const international = `CASE WHEN regexp_matches(v.x, '^[^0-9]*[+]') THEN v.d WHEN starts_with(v.d, '00') THEN substring(v.d, 3) ELSE v.c || CASE WHEN starts_with(v.d, v.t) THEN substring(v.d, length(v.t) + 1) ELSE v.d END END`;

/** The functions of texts in DuckDB that make different spellings of the same equal. */
export const normalFunctions = {
  'strip-accents': ([value = '']) => `strip_accents(${value})`,
  digits: ([value = '']) => onlyDigits(value),
  'normalize-text': ([value = '']) =>
    `trim(regexp_replace(strip_accents(lower(${value})), '[^\\p{L}\\p{N}]+', ' ', 'g'))`,
  'normalize-email': ([value = '']) => `regexp_extract(lower(${trimmed(value, 'both')}), '^[^@]+@[^@]+$')`,
  'normalize-phone': ([value = '', code = '', trunk = '']) => {
    const number = bound({ x: 'v.x', c: 'v.c', t: 'v.t', d: dialled }, international);
    const given = { x: value, c: onlyDigits(code), t: `coalesce(${trunk}, '')` };
    return bound(given, `regexp_extract('+' || ${number}, '^[+][1-9][0-9]{6,14}$')`);
  },
} satisfies Record<string, PrintFunction>;
