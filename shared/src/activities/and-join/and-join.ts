import { nothing } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import { carriedBy } from '../carried.ts';
import { type Compiled, defineActivity } from '../definition.ts';
import { inboundBy } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { describeTimeSpan } from '../settings/time-span.ts';
import { type AndJoinConfig, andJoinConfigSchema, isWaitedFor, latePort } from './config.ts';
import { joinProblems } from './validate-and-join.ts';
import { phrase } from '../../words/phrase.ts';

/** Waits for several branches and continues with the people of one of them. */
export const andJoin = defineActivity({
  type: 'and-join',
  category: 'flow',
  title: 'AND-join',
  searchWords: ['wait for', 'synchronise', 'synchronize', 'merge flow', 'time limit', 'late'],
  config: andJoinConfigSchema,
  initial: (): AndJoinConfig => ({ waitFor: null, primary: null, limit: null }),
  mapTransitions: (config, rename) => ({
    ...config,
    waitFor: config.waitFor && config.waitFor.map(rename),
    primary: config.primary && rename(config.primary),
  }),
  ports: ({ limit }) => ({
    inbound: { min: 2, max: 1000 },
    outbound: [
      { id: mainPort, label: phrase('label.joined'), role: 'main' },
      ...(limit ? [{ id: latePort, label: phrase('label.late'), role: 'complement' as const }] : []),
    ],
  }),
  validate: joinProblems,
  carries: ({ primary }, { inbound }) => carriedBy(inbound.find((one) => one.transition === primary)),
  compile: compileJoin,
  summarize: ({ waitFor, primary, limit }, { inbound }) => {
    const sets = inbound.filter((one) => isWaitedFor(waitFor, one.transition)).length;
    const label = inbound.find((one) => one.transition === primary)?.fromLabel;
    if (!limit) {
      return label === undefined
        ? phrase('summary.waitsFor', { sets })
        : phrase('summary.waitsForContinues', { sets, primary: label });
    }
    const span = describeTimeSpan(limit);
    return label === undefined
      ? phrase('summary.waitsForAtMost', { sets, span })
      : phrase('summary.waitsForAtMostContinues', { sets, span, primary: label });
  },
});

/** Everybody of the primary set goes on, as if all branches had arrived in time; nobody is late. */
function compileJoin(inbound: readonly InboundPopulation[], { waitFor, primary, limit }: AndJoinConfig): Compiled {
  invariant(primary, 'has no primary set');
  const { population, fromLabel } = inboundBy(inbound, primary);
  const others = inbound.filter((one) => one.transition !== primary && isWaitedFor(waitFor, one.transition));
  const late = nothing(population.relation.source);
  return {
    outputs: { [mainPort]: population, ...(limit ? { [latePort]: { ...population, relation: late } } : {}) },
    drops: [],
    laws: [
      {
        left: [rowsOf(fromLabel, population.relation)],
        right: [rowsOf('Joined', population.relation), ...(limit ? [rowsOf('Late', late)] : [])],
      },
    ],
    facts: others.map((one) => {
      const label = phrase('label.notCarried', { set: one.fromLabel });
      return { id: `not-carried:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
    }),
    ...(limit ? { notes: [{ id: 'in-time', text: phrase('note.inTime') }] } : {}),
  };
}
