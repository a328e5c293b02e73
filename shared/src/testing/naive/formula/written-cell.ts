import { printWall } from '../../random/random-operand.ts';
import type { Cell } from './cell.ts';

/** A cell as the examples of functions write it: dates and instants in ISO form, numbers without trailing zeros. */
export function writtenCell({ type, value }: Cell): string | null {
  if (value === null || value === '') return null;
  if (type === 'datetime') return `${printWall(value as bigint)}Z`;
  return type === 'decimal' ? writtenDecimal(value as bigint) : String(value);
}

function writtenDecimal(millionths: bigint): string {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  const plain = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
  return millionths < 0n ? `-${plain}` : plain;
}
