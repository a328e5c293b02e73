import { type Coded, dependencyOrder, duckdb, printStatement, type Relation } from '@fanfare/shared';
import type { NaiveRow } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';
import type { LoadedCase } from './load-case.ts';
import type { Subject } from './subject.ts';

/** Keys of a set of rows as texts in order. A key that the engine gives twice is there twice. */
export type KeyTexts = readonly string[];

/** What the engine finds for a part: its keys, and for a tally how often keys were merged. */
export interface Found {
  keys: KeyTexts;
  merged: number;
}

type Part = Relation | Coded;

/** What the engine finds for each of several parts, by canonical key, in one query in which each part is computed once. */
export async function readParts(
  connection: EngineConnection,
  wanted: readonly Part[],
  loaded: LoadedCase,
  subject: Subject,
): Promise<Map<string, Found>> {
  const roots = [...new Map(wanted.map((part) => [part.key, part])).values()];
  const faulty = roots.map((part) => subject.part?.(part) ?? part);
  const named = new Map<string, string>();
  const values: string[] = [];
  const print = (part: Part): string => {
    const before = values.length;
    const dialect = subject.dialect ?? duckdb;
    const statement = printStatement(part, {
      ...loaded,
      stored: (key) => named.get(key),
      dialect: { ...dialect, textParameter: (index) => dialect.textParameter(before + index) },
    });
    const { text, values: own } = subject.statement?.(statement) ?? statement;
    values.push(...own);
    return text;
  };
  const definitions: string[] = [];
  for (const part of dependencyOrder(faulty)) {
    if (part.kind === 'scan' || part.kind === 'nothing' || part.kind === 'pick') continue;
    const text = print(part);
    named.set(part.key, `part_${named.size}`);
    definitions.push(`${named.get(part.key)} AS MATERIALIZED (${text})`);
  }
  const selects = faulty.map((part, index) => {
    const keys = part.source.key.map((_, i) => `CAST(k${i} AS VARCHAR) AS k${i}`);
    return `SELECT ${[index, ...keys, isCoded(part) ? 'code' : '0'].join(', ')} FROM (${print(part)})`;
  });
  if (selects.length === 0) return new Map();
  const rows = await connection.all(
    `${definitions.length > 0 ? `WITH ${definitions.join(', ')} ` : ''}${selects.join(' UNION ALL ')}`,
    values,
  );
  return foundByPart(roots, rows);
}

function isCoded(part: Part): boolean {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}

function foundByPart(roots: readonly Part[], rows: readonly (readonly unknown[])[]): Map<string, Found> {
  const found = roots.map((part) => ({ part, keys: [] as string[], merged: 0 }));
  for (const [index, ...row] of rows) {
    const one = found[Number(index)];
    if (one === undefined) throw new Error('a row of no part');
    one.keys.push(keyText(row.slice(0, -1)));
    one.merged += Number(row.at(-1)) - 1;
  }
  return new Map(found.map(({ part, keys, merged }) => [part.key, { keys: keys.sort(), merged }]));
}

/** The keys of rows the naive evaluator found. */
export function naiveKeys(rows: Iterable<NaiveRow>, key: readonly string[]): KeyTexts {
  return [...rows].map((row) => keyText(key.map((column) => row.get(column)))).sort();
}

function keyText(values: readonly unknown[]): string {
  return values
    .map((value) => (value === null || value === undefined ? 'nothing' : JSON.stringify(String(value))))
    .join(' ');
}
