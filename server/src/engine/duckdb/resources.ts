import { invariant } from '@fanfare/shared';
import type { EngineConnection, EngineResources } from '../engine.ts';

const units: Readonly<Record<string, number>> = { bytes: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** Reads what the engine was opened with, or chose by itself. */
export async function readResources(connection: EngineConnection): Promise<EngineResources> {
  const [row] = await connection.all("SELECT current_setting('threads'), current_setting('memory_limit')");
  return { threads: Number(row?.[0]), memoryBytes: parseBytes(String(row?.[1])) };
}

/** Bytes of a size as the engine shows it, such as `18.8 GiB`. */
function parseBytes(shown: string): number {
  const [, amount, unit] = /^([0-9.]+) (\w+)$/.exec(shown) ?? [];
  const size = units[unit ?? ''];
  invariant(amount !== undefined && size !== undefined, `not a size: ${shown}`);
  return Number(amount) * size;
}
