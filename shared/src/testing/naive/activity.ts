import type { NaiveInbound, NaiveOutcome, NaivePopulation } from './outcome.ts';
import type { RuleContext } from './rule-context.ts';

/** An activity with what arrives, and the context in which rows of the first population are read. */
export interface NaiveActivity {
  id: string;
  config: unknown;
  inbound: readonly NaiveInbound[];
  context: RuleContext;
}

/** What an activity gives. */
export type Run = (activity: NaiveActivity) => NaiveOutcome;

/** The only population that arrives. */
export function onlyInbound({ id, inbound }: NaiveActivity): NaiveInbound {
  const [first, ...more] = inbound;
  if (first === undefined || more.length > 0) throw new Error(`${id} needs one inbound transition`);
  return first;
}

/** What arrives by a transition; null: what arrives first. */
export function inboundBy(
  { id, inbound }: Pick<NaiveActivity, 'id' | 'inbound'>,
  transition: string | null,
): NaiveInbound {
  const found = transition === null ? inbound[0] : inbound.find((one) => one.transition === transition);
  if (found === undefined) throw new Error(`nothing arrives at ${id} by ${transition}`);
  return found;
}

/** An outcome with one outlet. */
export function leaves(population: NaivePopulation, more: Partial<NaiveOutcome> = {}): NaiveOutcome {
  return { outputs: new Map([['out', population]]), drops: [], facts: new Map(), ...more };
}
