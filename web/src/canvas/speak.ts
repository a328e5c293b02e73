import type { TFunction } from 'i18next';
import type { ActivityNumbers } from '../counts/counts-state.ts';
import { arrivedAt, type OutletNumber, outletNumber } from '../counts/outlet-number.ts';

/** A number and how sure it is, in words: “176,840 people, exact”. */
export function numberInWords(t: TFunction<readonly ['canvas', 'counts']>, number: OutletNumber): string {
  switch (number.state) {
    case 'exact':
      return t('counts:number.exact', { count: number.count });
    case 'stale':
      return t('counts:number.stale', { count: number.last });
    case 'unknown':
      return t('counts:number.unknown', { reason: number.message.replace(/\.$/u, '') });
    case 'zero':
      return t(number.notTaken ? 'counts:number.notTaken' : 'counts:number.zero');
    case 'computing':
      return t('counts:number.computing');
  }
}

/** What arrives at an activity and what leaves it: “181,907 in, 176,840 kept, 5,067 duplicates”. */
export function numbersInWords(
  t: TFunction<readonly ['canvas', 'counts']>,
  numbers: ActivityNumbers | undefined,
  ports: readonly { readonly id: string; readonly label: string }[],
): string {
  if (numbers?.state !== 'exact') return numberInWords(t, outletNumber(numbers, ports[0]?.id ?? ''));
  const arrived = arrivedAt(numbers);
  const parts = ports.map((port) => {
    const count = numbers.count.out.find((one) => one.port === port.id)?.count ?? 0;
    return ports.length === 1
      ? t('canvas:outCount', { count })
      : t('canvas:kept', { count, port: port.label.toLowerCase() });
  });
  return [...(arrived === undefined ? [] : [t('canvas:in', { count: arrived })]), ...parts].join(', ');
}
