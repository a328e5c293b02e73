import type { DataType, ReadOptions } from '@fanfare/shared';
import { literalText, physicalTypes } from '../../engine/duckdb/names.ts';
import { strptimeFormat } from './date-format.ts';

/** How texts become values. */
export type ValueOptions = Pick<
  ReadOptions,
  'decimalComma' | 'dateFormat' | 'dateTimeFormat' | 'timeZone' | 'emptyTextIsEmpty'
>;

/** What a text that is not a value of the type is told to be. */
export const refusalReasons: Readonly<Record<DataType, string>> = {
  text: 'is not text',
  integer: 'is not a whole number of up to 18 digits',
  decimal: 'is not a number with up to 18 digits before and 6 after the point',
  float: 'is not a number',
  boolean: 'is neither true nor false',
  date: 'is not a date',
  datetime: 'is not a date and time',
};

const white = "' ' || chr(9) || chr(10) || chr(13)";

/** The text without white space at both ends; null when nothing is left. */
export function trimmedSql(raw: string): string {
  return `nullif(trim(${raw}, ${white}), '')`;
}

const conversions: Readonly<Record<Exclude<DataType, 'text'>, (text: string, options: ValueOptions) => string>> = {
  integer: (text) => whenMatches(text, '[-+]?[0-9]{1,18}', `TRY_CAST(${text} AS BIGINT)`),
  decimal: (text, options) => {
    const cast = decimalCast(pointNumber(text, options));
    return options.decimalComma === true
      ? whenMatches(text, '[-+]?([0-9]{1,3}(\\.[0-9]{3})+|[0-9]{1,18})?(,[0-9]{0,6}0*)?', cast)
      : whenMatches(text, '[-+]?([0-9]{1,18}(\\.[0-9]{0,6}0*)?|\\.[0-9]{1,6}0*)', cast);
  },
  float: (text, options) => {
    const cast = `TRY_CAST(${pointNumber(text, options)} AS DOUBLE)`;
    const pattern =
      options.decimalComma === true
        ? '[-+]?[0-9.]*,?[0-9]*([eE][-+]?[0-9]+)?'
        : '[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?';
    return `CASE WHEN regexp_full_match(${text}, '${pattern}') AND isfinite(${cast}) THEN ${cast} END`;
  },
  boolean: (text) =>
    `CASE WHEN lower(${text}) IN ('true', 't', 'yes', 'y', '1', 'on') THEN true
          WHEN lower(${text}) IN ('false', 'f', 'no', 'n', '0', 'off') THEN false END`,
  date: (text, { dateFormat }) => {
    const day = `TRY_CAST(substr(${text}, 1, 10) AS DATE)`;
    const standard = whenMatches(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]00:00(:00(\\.0+)?)?Z?)?', day);
    if (dateFormat === undefined) return standard;
    return withFormat(dateFormat, `CAST(${parsed(text, [dateFormat])} AS DATE)`, standard);
  },
  datetime: (text, options) => {
    const zone = options.timeZone ?? 'UTC';
    const local = (time: string) =>
      zone === 'UTC' ? time : `timezone('UTC', timezone(${literalText(zone)}, ${time}))`;
    const iso = '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?)?';
    const instant = `timezone('UTC', TRY_CAST(upper(${text}) AS TIMESTAMPTZ))`;
    const standard = `CASE WHEN regexp_full_match(${text}, '${iso}') THEN ${local(`TRY_CAST(${text} AS TIMESTAMP)`)}
      WHEN regexp_full_match(${text}, '${iso} ?([Zz]|[-+][0-9]{2}(:?[0-9]{2})?)') THEN ${instant} END`;
    const { dateTimeFormat, dateFormat } = options;
    if (dateTimeFormat !== undefined)
      return withFormat(dateTimeFormat, local(parsed(text, [dateTimeFormat])), standard);
    if (dateFormat === undefined) return standard;
    const formats = [`${dateFormat} HH:mm:ss`, `${dateFormat} HH:mm`, dateFormat];
    return withFormat(dateFormat, local(parsed(text, formats)), standard);
  },
};

/** SQL that makes a value of the type from a text, null when the text is empty or no such value. */
export function valueSql(raw: string, type: DataType, options: ValueOptions): string {
  if (type === 'text') return options.emptyTextIsEmpty === true ? `nullif(${raw}, '')` : raw;
  return conversions[type](trimmedSql(raw), options);
}

function whenMatches(text: string, pattern: string, value: string): string {
  return `CASE WHEN regexp_full_match(${text}, '${pattern}') THEN ${value} END`;
}

function parsed(text: string, formats: readonly string[]): string {
  return `try_strptime(${text}, [${formats.map((format) => literalText(strptimeFormat(format))).join(', ')}])`;
}

/** The standard form is understood beside another one, unless both begin with the year and could be confused. */
function withFormat(format: string, value: string, standard: string): string {
  return /^(%?Y|y)/.test(format) ? value : `coalesce(${value}, ${standard})`;
}

/** Reading texts into the wide type takes a hundred times as long as into the narrow one, which is enough for most. */
function decimalCast(number: string): string {
  const narrow = `TRY_CAST(${number} AS DECIMAL(18,6))`;
  return `CASE WHEN ${narrow} IS NOT NULL THEN CAST(${narrow} AS ${physicalTypes.decimal}) ELSE TRY_CAST(${number} AS ${physicalTypes.decimal}) END`;
}

function pointNumber(text: string, { decimalComma }: ValueOptions): string {
  return decimalComma === true ? `replace(replace(${text}, '.', ''), ',', '.')` : text;
}
