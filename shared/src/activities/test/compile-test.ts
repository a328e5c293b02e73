import type { Predicate } from '../../relation/predicate.ts';
import { filter } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { inboundBy } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation, Population } from '../population.ts';
import { defaultPort, type TestConfig } from './config.ts';
import { branchPredicates } from './test-predicate.ts';
import { phrase } from '../../words/phrase.ts';

/** Everybody leaves by the branch that is taken; by the others nobody does. */
export function compileTest(
  inbound: readonly InboundPopulation[],
  { branches, otherwise, primary }: TestConfig,
  context: CompileContext,
): Compiled {
  const [only] = inbound;
  const main = primary === null ? only : inboundBy(inbound, primary);
  invariant(main, 'has no primary set');
  const { population } = main;
  const { taken, none } = branchPredicates(branches, { inbound, primary: main, context });
  const ways = [
    ...branches.map(({ id, label }, index) => ({ port: id, label, holds: taken[index] ?? none })),
    ...(otherwise ? [{ port: defaultPort, label: phrase('label.default'), holds: none }] : []),
  ];
  const stopped = when(population, none).relation;
  const others = inbound.filter((one) => one !== main);
  return {
    outputs: Object.fromEntries(ways.map(({ port, holds }) => [port, when(population, holds)])),
    drops: otherwise ? [] : [{ cause: 'no-branch', label: phrase('label.noConditionHolds'), relation: stopped }],
    laws: [
      {
        left: [rowsOf('In', population.relation)],
        right: [
          ...ways.map(({ label, holds }) => rowsOf(label, when(population, holds).relation)),
          ...(otherwise ? [] : [rowsOf('No condition holds', stopped)]),
        ],
      },
    ],
    facts: [
      ...ways.map(({ port, label, holds }) => {
        const name = phrase('label.takenNow', { branch: label });
        return { id: `${takenFact}${port}`, label: name, term: { kind: 'holds' as const, label: name, of: holds } };
      }),
      ...others.map((one) => {
        const label = phrase('label.notCarried', { set: one.fromLabel });
        return { id: `not-carried:${one.transition}`, label, term: rowsOf(label, one.population.relation) };
      }),
    ],
    notes: [{ id: 'test', text: phrase('note.takenNow') }],
  };
}

/** Facts of this name and a port say whether its branch is taken now (1) or not (0), also when nobody arrives. */
export const takenFact = 'taken:';

function when(population: Population, holds: Predicate): Population {
  return { ...population, relation: filter(population.relation, holds) };
}
