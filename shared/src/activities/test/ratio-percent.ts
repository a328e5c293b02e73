import { invariant } from '../../result/invariant.ts';

/** Parts per million of a ratio in percent as decimal text, which may be above 100: "250.5" is 2,505,000. */
export function percentToPpm(percent: string): number {
  const [whole = '', decimals = ''] = percent.split('.');
  const ppm = Number(whole) * 10_000 + Number(decimals.padEnd(4, '0'));
  invariant(percent !== '' && Number.isSafeInteger(ppm) && ppm >= 0, `not a percentage: ${percent}`);
  return ppm;
}
