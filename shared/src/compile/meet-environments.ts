import type { Environment } from '../activities/definition.ts';
import { overlay } from '../relation/derived-sources.ts';
import type { Overlay } from '../relation/derived-source.ts';
import { scalarKey } from '../relation/predicate-key.ts';
import { readScalar } from '../relation/reads.ts';
import type { TableSource } from '../relation/table-source.ts';

/** What an activity sees when environments meet, or the column of which it cannot be said. */
export type Meeting = { ok: true; environment: Environment } | { ok: false; table: string; column: string };

/**
 * Each table as written upstream, else as it is in the data. Where several branches wrote to one table, what they wrote
 * is put together; that cannot be when two of them wrote the same column, or one read what another wrote.
 */
export function meetEnvironments(base: Environment, inbound: readonly Environment[]): Meeting {
  const [first, ...others] = [...new Set(inbound)];
  if (!first) return { ok: true, environment: base };
  if (others.length === 0) return { ok: true, environment: first };
  const met = new Map(first);
  for (const environment of others) {
    for (const [table, source] of environment) {
      const known = met.get(table);
      const joined: SourceMeeting = known ? meetSources(known, source) : { ok: true, source };
      if (!joined.ok) return { ok: false, table, column: joined.column };
      met.set(table, joined.source);
    }
  }
  return { ok: true, environment: met };
}

type SourceMeeting = { ok: true; source: TableSource } | { ok: false; column: string };

/** Writes of the second that the first does not have are done once more on top of it. */
function meetSources(first: TableSource, second: TableSource): SourceMeeting {
  if (first === second) return { ok: true, source: first };
  const done = writesOf(first);
  const more = writesOf(second);
  const known = new Set(done.map(writeKey));
  const shared = new Set(more.map(writeKey));
  const parallel = new Set(done.filter((one) => !shared.has(writeKey(one))).flatMap((one) => Object.keys(one.set)));
  let source = first;
  for (const write of more) {
    if (known.has(writeKey(write))) continue;
    const column = columnsTouched(write).find((name) => parallel.has(name));
    if (column !== undefined) return { ok: false, column };
    source = overlay(source, write.rows, write.set);
  }
  return { ok: true, source };
}

/** Overlays of a table, the innermost first. */
function writesOf(source: TableSource): Overlay[] {
  return source.derived?.kind === 'overlay' ? [...writesOf(source.derived.base), source.derived] : [];
}

/** Equal for the same write, whatever it was put on top of. */
function writeKey({ rows, set }: Overlay): string {
  const values = Object.entries(set).map(([name, value]) => `${name} ${scalarKey(value)}`);
  return [rows.key, ...values.sort()].join('\n');
}

/** Columns the write sets, and those of the row that its values are worked out from. */
function columnsTouched({ set }: Overlay): string[] {
  const names = new Set(Object.keys(set));
  for (const value of Object.values(set)) readScalar(value, { column: (name) => names.add(name) });
  return [...names];
}
