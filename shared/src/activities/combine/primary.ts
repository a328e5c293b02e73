import { inboundBy } from '../inbound.ts';
import { invariant } from '../../result/invariant.ts';
import type { InboundPopulation } from '../population.ts';
import type { CombineConfig } from './config.ts';

/** The inbound population whose columns are kept: the primary set, or the first that arrives. */
export function leadingSet(inbound: readonly InboundPopulation[], { primary }: CombineConfig): InboundPopulation {
  const first = inbound[0];
  invariant(first, 'has no inbound population');
  return primary === null ? first : inboundBy(inbound, primary);
}
