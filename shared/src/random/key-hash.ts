import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DataType } from '../catalog/data-type.ts';
import { canonicalLiteral } from '../relation/literal.ts';
import { InvariantError } from '../result/invariant.ts';

/** One column of a key. Values as in `LiteralValue`; numbers may also be numbers. */
export interface KeyPart {
  type: DataType;
  value: string | boolean | number | bigint;
}

/** Hidden column in which every table with a key holds the hash of each row's key (`keyHash`). */
export const hashColumn = '_fanfare_hash';

/**
 * The text of a key: parts joined by U+001F. Integers in decimal, decimals without trailing zeros, booleans
 * true and false, dates "2026-01-31", datetimes "2026-01-31T08:00:00Z" with a fraction of a second only when
 * it is not zero and then without trailing zeros. Throws for floats, which have no single text.
 */
export function keyText(parts: readonly KeyPart[]): string {
  return parts.map(partText).join('\u001f');
}

/** Hash of a key: the first 60 bits of the MD5 of its text in UTF-8. Equal to what `keyHashSql` computes. */
export function keyHash(parts: readonly KeyPart[]): bigint {
  return BigInt(`0x${bytesToHex(md5(utf8ToBytes(keyText(parts)))).slice(0, 15)}`);
}

function partText({ type, value }: KeyPart): string {
  if (type === 'float') throw new InvariantError('a float cannot be part of a key');
  const canonical = canonicalLiteral(typeof value === 'boolean' ? value : String(value), type);
  if (canonical === undefined) throw new InvariantError(`not a key of type ${type}: ${String(value).slice(0, 100)}`);
  return String(canonical);
}
