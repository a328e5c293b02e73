import type { DataType } from '../../catalog/data-type.ts';
import { positions } from '../../random/key-position.ts';
import { InvariantError, invariant } from '../../result/invariant.ts';
import { canonicalLiteral } from '../literal.ts';
import type { Dialect } from './dialect.ts';
import { duckdbFunctions } from './duckdb-functions/duckdb-functions.ts';
import { keyTexts } from './duckdb-functions/key-texts.ts';
import { trimmed } from './duckdb-functions/texts.ts';
import { filledText, fitting } from './duckdb-functions/total.ts';
import { duckdbTypes as types } from './duckdb-types.ts';

const literals: Record<Exclude<DataType, 'text'>, (canonical: string) => string> = {
  integer: (value) => value,
  decimal: (value) => value,
  float: (value) => (value.includes('e') ? value : `${value}e0`),
  boolean: (value) => (value === 'true' ? 'TRUE' : 'FALSE'),
  date: (value) => `DATE '${value}'`,
  datetime: (value) => `TIMESTAMP '${value.slice(0, 10)} ${value.slice(11, -1)}'`,
};

/** JSON texts of filled values. */
const jsonTexts: Record<DataType, (value: string) => string> = {
  text: (value) => `CAST(to_json(${value}) AS VARCHAR)`,
  integer: (value) => `CAST(${value} AS VARCHAR)`,
  decimal: (value) => keyTexts.decimal(fitting(value, 'decimal')),
  float: (value) => `CAST(${fitting(value, 'float')} AS VARCHAR)`,
  boolean: (value) => `CAST(${value} AS VARCHAR)`,
  date: (value) => `('"' || ${keyTexts.date(value)} || '"')`,
  datetime: (value) => `('"' || ${keyTexts.datetime(value)} || '"')`,
};

const controlCharacters = /[\u0000-\u001f\u007f]/;

export const duckdb: Dialect = {
  name: 'DuckDB',
  types,
  quote(name) {
    invariant(name.length > 0 && !name.includes('\u0000'), 'not an identifier');
    return `"${name.replaceAll('"', '""')}"`;
  },
  literal(value, type) {
    const canonical = canonicalLiteral(value, type);
    if (canonical !== value) throw new InvariantError(`not a canonical ${type}: ${String(value).slice(0, 100)}`);
    return literals[type](String(canonical));
  },
  quotedText(plain) {
    const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
    if (!controlCharacters.test(plain)) return quoted(plain);
    const parts = plain.split(/([\u0000-\u001f\u007f])/).filter((part) => part !== '');
    const texts = parts.map((part) => (controlCharacters.test(part) ? `chr(${part.charCodeAt(0)})` : quoted(part)));
    return `(${texts.join(' || ')})`;
  },
  textParameter: (index) => `$${index}::VARCHAR`,
  // Counting by FILTER takes twice the time.
  refuse: (plain) => `error(${duckdb.quotedText(plain)})`,
  rowsFor: (condition) => (condition === 'TRUE' ? 'count(*)' : `countif(${condition})`),
  codeType: (largest) => (largest <= 255 ? 'UTINYINT' : 'USMALLINT'),
  listRows: (json, type) =>
    `SELECT CAST(unnest(from_json(${json}, '["VARCHAR"]')) AS ${type === 'decimal' ? 'DECIMAL(38,6)' : types[type]})`,
  // The order of the values makes the order of additions, and so the last digit, the same for any order of rows.
  standardDeviation: (summand) => `stddev_pop(CAST(${summand} AS DOUBLE) ORDER BY CAST(${summand} AS DOUBLE))`,
  joinedTexts: (value) => filledText(`array_to_string(list_sort(list_distinct(list(${value}))), ', ')`),
  firstValue: (value, order) => `first(${value} ORDER BY ${order})`,
  jsonObject: (values) => {
    const fields = values.map(({ name, value, type }) => {
      const title = duckdb.quotedText(`${JSON.stringify(name)}:`);
      return `${title} || coalesce(${jsonTexts[type](value)}, 'null')`;
    });
    return `'{' || ${fields.join(" || ',' || ")} || '}'`;
  },
  firstTexts: (value, place, rows) => `array_to_string(arg_min(${value}, ${place}, ${rows}), ',')`,
  similarity: (left, right, longest) => {
    const longer = `greatest(strlen(${left}), strlen(${right}))`;
    const kept = `2000 * (${longer} - levenshtein(${left}, ${right})) + ${longer}`;
    return `CASE WHEN ${left} = ${right} THEN 1000 WHEN ${longer} > ${longest} THEN 0 ELSE (${kept}) // (2 * ${longer}) END`;
  },
  matchesPart: (value, pattern) => `regexp_matches(${value}, ${pattern})`,
  functions: duckdbFunctions,
  filledText,
  fitting,
  startsWith: (value, text) => `starts_with(${value}, ${text})`,
  endsWith: (value, text) => `ends_with(${value}, ${text})`,
  contains: (value, text) => `contains(${value}, ${text})`,
  like: (value, pattern, escaped) => `${value} LIKE ${pattern}${escaped ? " ESCAPE '\\'" : ''}`,
  matches: (value, plainPattern) => `regexp_full_match(${value}, ${duckdb.quotedText(plainPattern)})`,
  length: (value) => `length(${value})`,
  trim: (value) => trimmed(value, 'both'),
  fold: (value) => `lower(${value})`,
  summand: (value, type) => (type === 'float' ? `TRY_CAST(${value} AS DECIMAL(38,9))` : value),
  // A product of decimals of up to 18 digits would be computed in 64 bits and overflow.
  factor: (count) => `CAST(${count} AS DECIMAL(20,0))`,
  keyText: (parts) => parts.map((part) => keyTexts[part.type](part.value)).join(' || chr(31) || '),
  keyHash: (parts) => `CAST('0x' || substr(md5(${duckdb.keyText(parts)}), 1, 15) AS BIGINT)`,
  position: (hash, { high, low, shift }) => {
    const linear = `(((${hash} >> 30) * ${high} + (${hash} & 1073741823) * ${low} + ${shift}) % ${positions})`;
    const squared = `((${linear} * ${linear}) % ${positions})`;
    return `((((${squared} * ${squared}) % ${positions}) * ${linear}) % ${positions})`;
  },
};
