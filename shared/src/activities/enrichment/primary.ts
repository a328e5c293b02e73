import type { EnrichmentConfig } from './config.ts';

/** What arrives by the transition of the primary set; without one, what arrives first. */
export function primaryOf<Inbound extends { transition: string }>(
  inbound: readonly Inbound[],
  { primary }: Pick<EnrichmentConfig, 'primary'>,
): Inbound | undefined {
  return primary === null ? inbound[0] : inbound.find((one) => one.transition === primary);
}
