import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { invariant } from '../result/invariant.ts';

/** Number of positions: the prime 2^31 - 1. Positions are 0 to one less. */
export const positions = 2_147_483_647;
const prime = BigInt(positions);
const million = 1_000_000n;

/** Largest seed. */
export const maxSeed = positions - 1;

/** Coefficients drawn from a seed: two factors in [1, p - 1] and a shift in [0, p - 1]. */
export interface PositionCoefficients {
  high: bigint;
  low: bigint;
  shift: bigint;
}

/** Derived from the SHA-256 of the seed, so that neighbouring seeds have nothing in common. */
export function positionCoefficients(seed: number): PositionCoefficients {
  const digest = bytesToHex(sha256(utf8ToBytes(`fanfare seed ${seed}`)));
  const draw = (index: number) => BigInt(`0x${digest.slice(index * 16, index * 16 + 16)}`);
  return { high: (draw(0) % (prime - 1n)) + 1n, low: (draw(1) % (prime - 1n)) + 1n, shift: draw(2) % prime };
}

/**
 * Position of a key under a seed, 0 to 2^31 - 2, from the key's 60-bit hash: a linear mix of its two halves
 * modulo the prime, raised to the fifth power (which permutes the field, since 5 does not divide p - 1).
 * The SQL printer computes the same; no intermediate value reaches 2^63.
 */
export function positionOf(seed: number, hash: bigint): number {
  const { high, low, shift } = positionCoefficients(seed);
  const linear = ((hash >> 30n) * high + (hash & 0x3fffffffn) * low + shift) % prime;
  const squared = (linear * linear) % prime;
  return Number((((squared * squared) % prime) * linear) % prime);
}

/** First position at or above a share, given in parts per million: 0 for 0, the number of positions for 1,000,000. */
export function positionBound(ppm: number): number {
  invariant(Number.isInteger(ppm) && ppm >= 0 && ppm <= 1_000_000, `not a share: ${ppm} parts per million`);
  return Number((BigInt(ppm) * prime) / million);
}
