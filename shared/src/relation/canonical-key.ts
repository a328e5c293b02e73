import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value with one JSON text: arrays, strings, numbers, booleans and null only. */
export type Canonical = string | number | boolean | null | readonly Canonical[];

/** First 32 hexadecimal digits of the SHA-256 of the canonical JSON text. */
export function canonicalKey(form: Canonical): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(form)))).slice(0, 32);
}

/** Remembers a key per immutable object, so that shared parts are hashed once. */
export function memoizeKey<Part extends object>(form: (part: Part) => Canonical): (part: Part) => string {
  const known = new WeakMap<Part, string>();
  return (part) => {
    const found = known.get(part);
    if (found !== undefined) return found;
    const key = canonicalKey(form(part));
    known.set(part, key);
    return key;
  };
}

/** Keys in ascending order, each once: the form of inputs whose order and repetition do not matter. */
export function sortedDistinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
