import type { DataType } from '../../catalog/data-type.ts';
import { compareFilled, compareText, isEmpty, type NaiveValue } from './value.ts';

/** A value with its type, ready to be compared. An average is kept as sum and number of values, so that it is exact. */
export type Measured =
  | { kind: 'plain'; type: DataType; value: NaiveValue }
  | { kind: 'average'; type: 'integer' | 'decimal'; sum: bigint; count: bigint };

export function isEmptyMeasure(measured: Measured): boolean {
  return measured.kind === 'plain' ? isEmpty(measured.value) : measured.count === 0n;
}

/** Decimal text with up to `places` digits after the point, as an integer in units of the last place. */
export function parseScaled(text: string, places: number): bigint {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (match === null) throw new Error(`not a number: ${text}`);
  const [, sign, whole = '', fraction = ''] = match;
  if (fraction.length > places) throw new Error(`too many decimal places: ${text}`);
  const digits = BigInt(`${whole || '0'}${fraction.padEnd(places, '0')}`);
  return sign === '-' ? -digits : digits;
}

/** Order of a filled measure and a constant of the same type (of decimal places 6 for an average). */
export function compareMeasure(measured: Measured, constant: NaiveValue): number {
  if (measured.kind === 'plain') return compareFilled(measured.value, constant);
  const scale = measured.type === 'integer' ? 1_000_000n : 1n;
  return compareFilled(measured.sum * scale, (constant as bigint) * measured.count);
}

/** Whether a filled text passes a text test. All tests tell upper and lower case apart. */
export function textMatches(
  how: 'starts-with' | 'ends-with' | 'contains' | 'like',
  value: string,
  wanted: string,
): boolean {
  const text = Array.from(value);
  const part = Array.from(wanted);
  const standsAt = (at: number, piece: readonly string[]) => piece.every((character, i) => text[at + i] === character);
  switch (how) {
    case 'starts-with':
      return standsAt(0, part);
    case 'ends-with':
      return text.length >= part.length && standsAt(text.length - part.length, part);
    case 'contains':
      return text.some((_, at) => standsAt(at, part)) || part.length === 0;
    case 'like':
      return likeMatches(text, likeParts(part));
  }
}

/** One position of a pattern: any run of characters, or one character standing for itself. */
type LikePart = { kind: 'run' } | { kind: 'character'; character: string };

function likeParts(pattern: readonly string[]): LikePart[] {
  const parts: LikePart[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    const character = pattern[i] ?? '';
    const next = pattern[i + 1];
    if (character === '\\' && (next === '%' || next === '\\')) {
      parts.push({ kind: 'character', character: next });
      i += 1;
    } else parts.push(character === '%' ? { kind: 'run' } : { kind: 'character', character });
  }
  return parts;
}

function likeMatches(text: readonly string[], parts: readonly LikePart[]): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part.kind === 'character') {
        if (text[at] !== undefined && compareText(text[at], part.character) === 0) next.add(at + 1);
      } else for (let end = at; end <= text.length; end += 1) next.add(end);
    }
    reached = next;
  }
  return reached.has(text.length);
}
