import type { TFunction } from 'i18next';

/** How far counting has come: “14 of 17 counted”, and how many have no number. */
export function tallyInWords(t: TFunction<'counts'>, exact: number, unknown: number, total: number): string {
  const counted = t('progress', { exact, total });
  return unknown === 0 ? counted : t('progressUnknown', { counted, unknown });
}
