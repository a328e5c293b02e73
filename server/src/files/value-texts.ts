import type { FileColumn, NumberFormat } from '@fanfare/shared';
import { trimmedSql, type ValueOptions } from '../data/import/value-sql.ts';
import { literalText } from '../engine/duckdb/names.ts';

const anyWhite = "'[\\s\\p{Z}]+'";

/** SQL of a text with its white space as the column has it; null when nothing is left. */
export function spacedSql(raw: string, whiteSpace: FileColumn['whiteSpace']): string {
  if (whiteSpace === 'keep') return `nullif(${raw}, '')`;
  if (whiteSpace === 'remove') return `nullif(regexp_replace(${raw}, ${anyWhite}, '', 'g'), '')`;
  if (whiteSpace === 'collapse') return trimmedSql(`regexp_replace(${raw}, ${anyWhite}, ' ', 'g')`);
  return trimmedSql(raw);
}

/** SQL of a text in the column's letter case. */
export function casedSql(text: string, letterCase: FileColumn['letterCase']): string {
  if (letterCase === 'upper') return `upper(${text})`;
  if (letterCase === 'lower') return `lower(${text})`;
  if (letterCase === undefined) return text;
  return `array_to_string(list_transform(string_split(${text}, ' '), lambda w: upper(left(w, 1)) || lower(substr(w, 2))), ' ')`;
}

const groups: Readonly<Record<NumberFormat['thousands'], string>> = {
  '': '',
  ',': ',',
  '.': '[.]',
  ' ': '[ \u00a0\u202f]',
  "'": "['\u2019]",
};

/** SQL of a number with a point and without thousands signs; a text that breaks the format stays one that is no number. */
export function numberSql(text: string, { decimal, thousands }: NumberFormat): string {
  const group = groups[thousands];
  const sign = decimal === '.' ? '[.]' : ',';
  const grouped = literalText(`[-+]?[0-9]{1,3}(${group}[0-9]{3})+(${sign}[0-9]*)?`);
  const plain =
    group === ''
      ? text
      : `CASE WHEN regexp_full_match(${text}, ${grouped}) THEN regexp_replace(${text}, ${literalText(group)}, '', 'g') ELSE ${text} END`;
  return decimal === '.' ? plain : `translate(${plain}, '.,', 'x.')`;
}

/** How dates of the column are written. */
export function dateOptions({ type, dateFormat }: FileColumn, timeZone: string): ValueOptions {
  if (dateFormat === undefined) return { timeZone };
  const isTimed = /[Hh%]/.test(dateFormat);
  return type === 'datetime' && isTimed ? { timeZone, dateTimeFormat: dateFormat } : { timeZone, dateFormat };
}
