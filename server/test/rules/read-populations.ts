import { type CompiledGraph, type CountEvent, printStatement } from '@fanfare/shared';
import { expect } from 'vitest';
import type { DataEngine } from '../../src/engine/data-engine.ts';

/** Lists of keys: of outlets by "activity/port", and of what was dropped by "activity/cause". */
export interface KeysRead {
  outlets: Readonly<Record<string, string>>;
  drops: Readonly<Record<string, string>>;
}

/** Keys of every outlet and drop, read from the engine one by one. */
export async function readPopulations(engine: DataEngine, { activities }: CompiledGraph) {
  const outlets: Record<string, string> = {};
  const drops: Record<string, string> = {};
  const read = async (relation: Parameters<typeof printStatement>[0]): Promise<string> => {
    const { text, values } = printStatement(relation, { sourceSql: (source) => engine.sourceSql(source) });
    const rows = await engine.withConnection((connection) => connection.all(text, values));
    const width = relation.source.key.length;
    const keys = rows.map((cells) => cells.slice(0, width).map(String).join('.'));
    return keys.sort((left, right) => left.localeCompare(right, 'en', { numeric: true })).join(', ');
  };
  for (const [id, one] of activities) {
    if (one.status === 'blocked') continue;
    for (const [port, { relation }] of Object.entries(one.compiled.outputs))
      outlets[`${id}/${port}`] = await read(relation);
    for (const { cause, relation } of one.compiled.drops) drops[`${id}/${cause}`] = await read(relation);
  }
  return { outlets, drops };
}

/** What a count says of activities without numbers, and whether everything was known before. */
export function told(events: readonly CountEvent[]): { notComputable: Record<string, string>; cached: boolean } {
  const reasons = events.flatMap((event) => (event.event === 'not-computable' ? [[event.activity, event.reason]] : []));
  return {
    notComputable: Object.fromEntries(reasons),
    cached: events.every((event) => event.event !== 'counted' || event.count.cached),
  };
}

/** The numbers counted are the sizes of the populations. */
export function expectCounts(events: readonly CountEvent[], { outlets, drops }: KeysRead): void {
  const counted = events.flatMap((event) => (event.event === 'counted' ? [event.count] : []));
  const sizes = (found: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(found).map(([id, keys]) => [id, keysOf(keys).length]));
  const out = counted.flatMap((one) => one.out.map(({ port, count }) => [`${one.activity}/${port}`, count]));
  const dropped = counted.flatMap((one) => one.drops.map(({ cause, count }) => [`${one.activity}/${cause}`, count]));
  expect({ out: Object.fromEntries(out), dropped: Object.fromEntries(dropped) }).toEqual({
    out: sizes(outlets),
    dropped: sizes(drops),
  });
}

/** The keys in a list as `select` gives it. */
export function keysOf(list: string | undefined): string[] {
  return list === undefined || list === '' ? [] : list.split(', ');
}
