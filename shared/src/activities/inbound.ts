import { invariant } from '../result/invariant.ts';
import type { InboundPopulation, Population } from './population.ts';

/** The population of an activity that takes exactly one. */
export function onlyInbound(inbound: readonly InboundPopulation[]): Population {
  const [one, ...more] = inbound;
  invariant(one && more.length === 0, 'needs exactly one inbound population');
  return one.population;
}

/** The inbound population that arrives by a transition. */
export function inboundBy(inbound: readonly InboundPopulation[], transition: string): InboundPopulation {
  const found = inbound.find((one) => one.transition === transition);
  invariant(found, `nothing arrives by ${transition}`);
  return found;
}
