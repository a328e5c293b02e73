import { children, type Coded, dependencyOrder, printStatement, type Relation, type Statement } from '@fanfare/shared';
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

/** What the engine finds for each of several parts, by canonical key; parts that are read more than once are computed once. */
export async function readParts(
  connection: EngineConnection,
  wanted: readonly Part[],
  loaded: LoadedCase,
  subject: Subject,
): Promise<Map<string, Found>> {
  const roots = [...new Map(wanted.map((part) => [part.key, part])).values()];
  const parts = roots.map((part) => subject.part?.(part) ?? part);
  const stored = new Map<string, string>();
  const print = (part: Part): Statement => {
    const statement = printStatement(part, {
      ...loaded,
      stored: (key) => stored.get(key),
      ...(subject.dialect === undefined ? {} : { dialect: subject.dialect }),
    });
    return subject.statement?.(statement) ?? statement;
  };
  for (const part of partsToStore(parts)) {
    const name = `part_${stored.size}`;
    const { text, values } = print(part);
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} AS ${text}`, values);
    stored.set(part.key, name);
  }
  const found = new Map<string, Found>();
  for (const [index, part] of parts.entries()) {
    const { text, values } = print(part);
    const rows = await connection.all(text, values);
    found.set(roots[index]?.key ?? part.key, foundIn(part, rows));
  }
  return found;
}

/** Coded parts and filters that several others read, each after those it reads itself. */
function partsToStore(roots: readonly Part[]): Part[] {
  const order = dependencyOrder(roots);
  const uses = new Map<string, number>();
  for (const { key } of [...roots, ...order.flatMap(children)]) uses.set(key, (uses.get(key) ?? 0) + 1);
  return order.filter((part) => (part.kind === 'filter' || isCoded(part)) && (uses.get(part.key) ?? 0) > 1);
}

function isCoded(part: Part): boolean {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}

function foundIn(part: Part, rows: readonly (readonly unknown[])[]): Found {
  const width = part.source.key.length;
  const merged = isCoded(part) ? rows.reduce((sum, row) => sum + Number(row[width]) - 1, 0) : 0;
  return { keys: rows.map((row) => keyText(row.slice(0, width))).sort(), merged };
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
