import { invariant } from '../../result/invariant.ts';

/** Parts per million of a share given in percent as decimal text: "33.3333" is 333,333. */
export function percentToPpm(percent: string): number {
  const [whole = '', decimals = ''] = percent.split('.');
  const ppm = Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
  invariant(Number.isInteger(ppm) && ppm >= 0 && ppm <= 1_000_000, `not a percentage: ${percent}`);
  return ppm;
}

/** The share in words, without superfluous zeros: 333,333 is "33.3333". */
export function ppmToPercent(ppm: number): string {
  const text = `${Math.floor(ppm / 10_000)}.${String(ppm % 10_000).padStart(4, '0')}`;
  return text.replace(/\.?0+$/, '');
}
