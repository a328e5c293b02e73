import { type ActivityProblem, defineActivity, type InboundTransition } from '../definition.ts';
import { inboundBy } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import { invariant } from '../../result/invariant.ts';
import { type AndJoinConfig, andJoinConfigSchema } from './config.ts';

/** Waits for several branches and continues with the people of one of them. */
export const andJoin = defineActivity({
  type: 'and-join',
  category: 'flow',
  title: 'AND-join',
  searchWords: ['wait for', 'synchronise', 'synchronize', 'merge flow'],
  config: andJoinConfigSchema,
  initial: (): AndJoinConfig => ({ waitFor: null, primary: null }),
  mapTransitions: ({ waitFor, primary }, rename) => ({
    waitFor: waitFor && waitFor.map(rename),
    primary: primary && rename(primary),
  }),
  ports: () => ({ inbound: { min: 2, max: 1000 }, outbound: [{ id: 'out', label: 'Joined', role: 'main' }] }),
  validate: (config, { inbound }) => [...primaryProblems(config, inbound), ...untickedProblems(config, inbound)],
  dimension: ({ primary }, { inbound }) => inbound.find((one) => one.transition === primary)?.dimension,
  compile: (inbound, { waitFor, primary }) => {
    invariant(primary, 'has no primary set');
    const { population, fromLabel } = inboundBy(inbound, primary);
    const others = inbound.filter((one) => one.transition !== primary && isWaitedFor(waitFor, one.transition));
    return {
      outputs: { out: population },
      drops: [],
      laws: [{ left: [rowsOf(fromLabel, population.relation)], right: [rowsOf('Joined', population.relation)] }],
      facts: others.map((one) => {
        const label = `Not carried: ${one.fromLabel}`;
        return { id: `not-carried:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
      }),
    };
  },
  summarize: ({ waitFor, primary }, { inbound }) => {
    const count = inbound.filter((one) => isWaitedFor(waitFor, one.transition)).length;
    const label = inbound.find((one) => one.transition === primary)?.fromLabel;
    return label === undefined ? `Waits for ${count}` : `Waits for ${count}, continues with ${label}`;
  },
});

function isWaitedFor(waitFor: AndJoinConfig['waitFor'], transition: string): boolean {
  return waitFor === null || waitFor.includes(transition);
}

function primaryProblems(
  { waitFor, primary }: AndJoinConfig,
  inbound: readonly InboundTransition[],
): ActivityProblem[] {
  if (primary === null) return [{ code: 'primary.missing', field: 'primary' }];
  if (!inbound.some((one) => one.transition === primary)) return [{ code: 'primary.unknown', field: 'primary' }];
  return isWaitedFor(waitFor, primary) ? [] : [{ code: 'primary.unticked', field: 'primary' }];
}

function untickedProblems({ waitFor }: AndJoinConfig, inbound: readonly InboundTransition[]): ActivityProblem[] {
  return inbound
    .filter((one) => !isWaitedFor(waitFor, one.transition))
    .map((one) => ({
      code: 'join.unticked',
      field: 'waitFor',
      transition: one.transition,
      params: { activity: one.fromLabel },
    }));
}
