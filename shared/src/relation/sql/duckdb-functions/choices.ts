import { duckdbTypes } from '../duckdb-types.ts';
import type { PrintFunction } from '../print-function.ts';
import { bound } from './total.ts';

/** Pairs of a list and what remains after them. */
function pairsOf(args: readonly string[]): { pairs: (readonly [string, string])[]; rest: string } {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < args.length; at += 2) pairs.push([args[at] ?? '', args[at + 1] ?? '']);
  return { pairs, rest: args.length % 2 === 1 ? (args.at(-1) ?? 'NULL') : 'NULL' };
}

function printCase(args: readonly string[]): string {
  const { pairs, rest } = pairsOf(args);
  return `CASE ${pairs.map(([when, then]) => `WHEN ${when} THEN ${then}`).join(' ')} ELSE ${rest} END`;
}

/** The result at the place of the value among the matches; the last one elsewhere. */
function printDecode(subject: string, args: readonly string[]): string {
  const { pairs, rest } = pairsOf(args);
  const matches = pairs.map(([match]) => match).join(', ');
  const results = [...pairs.map(([, result]) => result), rest].join(', ');
  const place = bound({ x: subject, m: `[${matches}]` }, 'CASE WHEN v.x IS NOT NULL THEN list_position(v.m, v.x) END');
  return `([${results}])[coalesce(${place}, ${pairs.length + 1})]`;
}

/** The choices in DuckDB. */
export const choiceFunctions = {
  empty: (_, __, type) => `CAST(NULL AS ${duckdbTypes[type]})`,
  coalesce: (args) => `coalesce(${args.join(', ')})`,
  choose: printCase,
  decode: ([subject = '', ...args]) => printDecode(subject, args),
  'empty-if': ([value = '', match = '']) => bound({ x: value, m: match }, 'nullif(v.x, v.m)'),
  least: (args) => `least(${args.join(', ')})`,
  greatest: (args) => `greatest(${args.join(', ')})`,
  within: ([value = '', from = '', to = '']) => `(${value} BETWEEN ${from} AND ${to})`,
} satisfies Record<string, PrintFunction>;
