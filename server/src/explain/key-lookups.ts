import { isPairs, type RelationalPart, rowsKey, type TableSource } from '@fanfare/shared';
import { isCoded } from '../engine/populations/part-count.ts';
import type { ScratchCopies } from './scratch-copies.ts';

/** Bytes of a value of a key and of a code in memory, about. */
const bytesPerValue = 8;
const mostRemembered = 100;
/** More parts are not worth one table. */
const mostParts = 200;

/** Stored parts of the same rows. */
export interface StoredParts {
  parts: readonly RelationalPart[];
  /** Their tables, by canonical key. */
  stored: ReadonlyMap<string, string>;
  /** Rows they have together. */
  rows: number;
  /** Keeps the tables until it is released. */
  hold(): { release(): void };
}

/** A way to look keys up. */
export interface KeyLookup {
  /** Table with the columns `k0` ..., `part` and `code`, in the order of the keys. */
  table: string;
  /** Number under which a part is found in it. */
  part(key: string): number | undefined;
  release(): void;
}

/**
 * All stored parts of a table as one, in the order of keys: a row is looked up in all of them at once by reading a block.
 * Made in the background when the same parts are wanted for the second time.
 */
export interface KeyLookups {
  find(wanted: StoredParts): KeyLookup | undefined;
}

export function createKeyLookups(copies: ScratchCopies): KeyLookups {
  const asked = new Set<string>();

  function isAskedAgain(id: string): boolean {
    const isAgain = asked.delete(id);
    asked.add(id);
    const [oldest] = asked;
    if (asked.size > mostRemembered && oldest !== undefined) asked.delete(oldest);
    return isAgain;
  }

  return {
    find({ parts, stored, rows, hold }) {
      const known = parts.filter((part) => !isPairs(part)).toSorted((one, other) => (one.key < other.key ? -1 : 1));
      const [first] = known;
      if (first === undefined || known.length > mostParts) return undefined;
      const { source } = first;
      const keys = known.map(({ key }) => key);
      const id = JSON.stringify(['keys', rowsKey(source), keys]);
      const holds = new Set(keys);
      const copy = copies.find(id, holds);
      if (copy !== undefined) {
        const places = new Map(keys.map((key, index) => [key, index]));
        return { ...copy, part: (key) => places.get(key) };
      }
      const bytes = rows * (source.key.length + 1) * bytesPerValue;
      if (isAskedAgain(id) && copies.held(id) === undefined && copies.fits(bytes)) {
        const held = hold();
        const sql = printKeys(source, known, stored);
        copies.make({ id, holds, bytes, open: async () => ({ sql, release: () => held.release() }) });
      }
      return undefined;
    },
  };
}

function printKeys(source: TableSource, parts: readonly RelationalPart[], stored: ReadonlyMap<string, string>): string {
  const keys = source.key.map((_, index) => `k${index}`).join(', ');
  const each = parts.map((part, index) => {
    const code = isCoded(part) ? 'CAST(code AS INTEGER)' : '0';
    return `SELECT ${keys}, CAST(${index} AS USMALLINT) AS part, ${code} AS code FROM ${stored.get(part.key)}`;
  });
  return `SELECT * FROM (${each.join(' UNION ALL ')}) AS parts ORDER BY ${keys}`;
}
