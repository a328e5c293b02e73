import { type RelationalPart, rowsKey } from '@fanfare/shared';
import type { Engine, EngineConnection, SqlRow } from '../engine/engine.ts';
import { isCoded } from '../engine/populations/part-count.ts';
import { hasOneOfKeys, keyText } from './key-literal.ts';
import type { FactsRequest } from './row-facts.ts';
import { slices } from './slices.ts';

/** Stored parts that one query looks into. */
const mostLookups = 100;

/** Codes of the rows in stored parts, by part and key; 0 in a relation. */
export async function readCodes(
  engine: Engine,
  { source, keys, asked, stored, lookups }: FactsRequest,
  signal: AbortSignal,
): Promise<Map<string, Map<string, number>>> {
  const parts = [...asked.questions.stored.values()];
  const codes = new Map(parts.map(({ key }) => [key, new Map<string, number>()]));
  if (parts.length === 0) return codes;
  const columns = source.key.map((_, index) => `k${index}`);
  const where = hasOneOfKeys(source, columns, keys);
  const lookup = lookups.get(rowsKey(source));
  const places = new Map(
    parts.flatMap(({ key }) => {
      const place = lookup?.part(key);
      return place === undefined ? [] : [[place, key] as const];
    }),
  );
  const inLookup =
    lookup === undefined || places.size === 0
      ? []
      : [`SELECT part, code, ${columns.join(', ')} FROM ${lookup.table} WHERE ${where}`];
  const look = (part: RelationalPart, index: number): string => {
    const code = isCoded(part) ? 'CAST(code AS INTEGER)' : '0';
    return `SELECT ${index} AS part, ${code} AS code, ${columns.join(', ')} FROM ${stored.get(part.key)} WHERE ${where}`;
  };
  const alone = parts.filter(({ key }) => lookup?.part(key) === undefined);
  const read = async (connection: EngineConnection): Promise<void> => {
    const note = (rows: readonly SqlRow[], keyAt: (place: number) => string | undefined): void => {
      for (const [place, code, ...key] of rows) {
        codes.get(keyAt(Number(place)) ?? '')?.set(keyText(source, key), Number(code));
      }
    };
    for (const sql of inLookup) note(await connection.all(sql), (place) => places.get(place));
    for (const some of slices(alone, mostLookups)) {
      if (some.length > 0) note(await connection.all(some.map(look).join(' UNION ALL ')), (place) => some[place]?.key);
    }
  };
  await engine.withConnection(read, { signal, leavesNothing: true });
  return codes;
}
