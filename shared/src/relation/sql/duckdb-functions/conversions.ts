import type { DataType } from '../../../catalog/data-type.ts';
import type { PrintFunction } from '../print-function.ts';
import { bound, finite, fitting, inCalendar } from './total.ts';

/** The part of a text that has a form, with white space around it; otherwise the empty text, which casts to nothing. */
const formed = (value: string, form: string) => `regexp_extract(${value}, '^\\s*(${form})\\s*$', 1)`;

const integerForm = '[+-]?[0-9]{1,30}';
const decimalForm = '[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?';
const floatForm = `${decimalForm}(?:[eE][+-]?[0-9]{1,3})?`;
const dateForm = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const timeForm = '(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,6})?)?';

const textsOf: Record<DataType, (value: string) => string> = {
  text: (value) => value,
  integer: (value) => `CAST(${value} AS VARCHAR)`,
  decimal: (value) => `regexp_replace(CAST(${value} AS VARCHAR), '\\.?0+$', '')`,
  float: (value) => textsOf.decimal(fitting(value, 'decimal')),
  boolean: (value) => `CAST(${value} AS VARCHAR)`,
  date: (value) => `CAST(${value} AS VARCHAR)`,
  datetime: (value) => `left(CAST(${value} AS VARCHAR), 19)`,
};

const truths = ['true', 'yes', 'y', 't', '1', 'on'];
const untruths = ['false', 'no', 'n', 'f', '0', 'off'];
const when = (texts: readonly string[], then: string) => `WHEN v.x IN ('${texts.join("', '")}') THEN ${then}`;

/** The conversions in DuckDB. */
export const conversionFunctions = {
  'to-text': ([value = ''], [from = 'text']) => textsOf[from](value),
  'to-integer': ([value = ''], [from]) => {
    if (from === 'text') return fitting(formed(value, integerForm), 'integer');
    if (from === 'boolean') return `CAST(${value} AS BIGINT)`;
    return fitting(from === 'integer' ? value : `trunc(${value})`, 'integer');
  },
  'to-decimal': ([value = ''], [from]) =>
    fitting(
      from === 'text' ? formed(value, decimalForm) : from === 'float' ? `TRY_CAST(${value} AS DECIMAL(38,9))` : value,
      'decimal',
    ),
  'to-float': ([value = ''], [from]) => finite(fitting(from === 'text' ? formed(value, floatForm) : value, 'float')),
  'to-boolean': ([value = ''], [from]) =>
    from === 'text'
      ? bound({ x: `lower(${formed(value, '.*?')})` }, `CASE ${when(truths, 'TRUE')} ${when(untruths, 'FALSE')} END`)
      : `(${value} <> 0)`,
  'to-date': ([value = ''], [from]) =>
    inCalendar(fitting(from === 'text' ? formed(value, dateForm) : value, 'date'), 'date'),
  'to-datetime': ([value = ''], [from]) =>
    inCalendar(fitting(from === 'text' ? formed(value, `${dateForm}[T ]${timeForm}`) : value, 'datetime'), 'datetime'),
} satisfies Record<string, PrintFunction>;
