import {
  children,
  dependencyOrder,
  isPairs,
  printStatement,
  type RelationalPart,
  type Statement,
} from '@fanfare/shared';
import type { NaiveRow } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';
import type { LoadedCase } from './load-case.ts';
import type { Subject } from './subject.ts';

/** Keys of a set of rows as texts in order. A key that the engine gives twice is there twice. */
export type KeyTexts = readonly string[];

/** What the engine finds for a part: its keys, for a tally how often keys were merged, for a total the sum. */
export interface Found {
  keys: KeyTexts;
  merged: number;
  sum: number;
}

type Part = RelationalPart;

/** What the engine finds for each of several parts, by canonical key. */
export async function readParts(
  connection: EngineConnection,
  wanted: readonly Part[],
  loaded: LoadedCase,
  subject: Subject,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const { key, part, statement } of await prepareParts(connection, wanted, loaded, subject)) {
    found.set(key, foundIn(part, await connection.all(statement.text, statement.values)));
  }
  return found;
}

/** Number of rows and a sum over their keys for each of several parts, by canonical key: for parts with many rows. */
export async function readDigests(
  connection: EngineConnection,
  wanted: readonly Part[],
  loaded: LoadedCase,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { key, part, statement } of await prepareParts(connection, wanted, loaded, {})) {
    const keys = [...part.source.key.map((_, i) => `k${i}`), ...(isCoded(part) ? ['code'] : [])];
    const columns = part.kind === 'total' ? ['total'] : keys;
    const digest = `SELECT count(*), CAST(sum(hash(${columns.join(', ')})) AS VARCHAR) FROM (${statement.text})`;
    const [row] = await connection.all(digest, statement.values);
    found.set(key, `${String(row?.[0])} rows, ${String(row?.[1])}`);
  }
  return found;
}

/** A query for each part; what several parts read is computed first and kept in temporary tables. */
async function prepareParts(
  connection: EngineConnection,
  wanted: readonly Part[],
  loaded: LoadedCase,
  subject: Subject,
) {
  const roots = [...new Map(wanted.map((part) => [part.key, part])).values()];
  const parts = roots.map((root) => ({ key: root.key, part: subject.part?.(root) ?? root }));
  const stored = new Map<string, string>();
  const print = (part: Part): Statement => {
    const statement = printStatement(part, {
      ...loaded,
      stored: (key) => stored.get(key),
      ...(subject.dialect === undefined ? {} : { dialect: subject.dialect }),
    });
    return subject.statement?.(statement) ?? statement;
  };
  for (const part of partsToStore(parts.map((one) => one.part))) {
    const name = `part_${stored.size}`;
    const { text, values } = print(part);
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`, values);
    stored.set(part.key, name);
  }
  return parts.map(({ key, part }) => ({ key, part, statement: print(part) }));
}

/** Coded parts, pairs and filters that several others read, each after those it reads itself. */
function partsToStore(roots: readonly Part[]): Part[] {
  const order = dependencyOrder(roots);
  const uses = new Map<string, number>();
  for (const { key } of [...roots, ...order.flatMap(children)]) uses.set(key, (uses.get(key) ?? 0) + 1);
  return order.filter(
    (part) => (part.kind === 'filter' || isCoded(part) || isPairs(part)) && (uses.get(part.key) ?? 0) > 1,
  );
}

function isCoded(part: Part): boolean {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}

function foundIn(part: Part, rows: readonly (readonly unknown[])[]): Found {
  const width = part.source.key.length;
  const merged = isCoded(part) ? rows.reduce((sum, row) => sum + Number(row[width]) - 1, 0) : 0;
  if (part.kind === 'total') return { keys: [], merged, sum: Number(rows[0]?.[0]) };
  return { keys: rows.map((row) => keyText(row.slice(0, width))).sort(), merged, sum: 0 };
}

/** The keys of rows the naive evaluator found. */
export function naiveKeys(rows: Iterable<NaiveRow>, key: readonly string[]): KeyTexts {
  return [...rows].map((row) => keyText(key.map((column) => row.get(column)))).sort();
}

/** Values of a key as one text. */
export function keyText(values: readonly unknown[]): string {
  return values.map(keyPart).join(' ');
}

function keyPart(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return String(value);
  if (value === null) return 'nothing';
  throw new Error(`a key holds a ${typeof value}`);
}
