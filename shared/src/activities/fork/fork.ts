import { carriedThrough } from '../carried.ts';
import { type ActivityProblem, defineActivity } from '../definition.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import { type ForkConfig, forkConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';
import { inEnglish } from '../../words/english.ts';

/** The same population on several outbound transitions; the branches run in parallel. */
export const fork = defineActivity({
  type: 'fork',
  category: 'flow',
  title: 'Fork',
  searchWords: ['branch', 'parallel', 'copy', 'duplicate flow'],
  config: forkConfigSchema,
  initial: (_, say = inEnglish): ForkConfig => ({
    branches: [
      { id: 'branch-1', label: say(phrase('fresh.branch', { number: 1 })) },
      { id: 'branch-2', label: say(phrase('fresh.branch', { number: 2 })) },
    ],
  }),
  ports: ({ branches }) => ({
    inbound: { min: 1, max: 1 },
    outbound: branches.map(({ id, label }) => ({ id, label, role: 'main' })),
  }),
  validate: ({ branches }) => {
    const problems: ActivityProblem[] = [];
    if (branches.length === 0) {
      problems.push({
        code: 'config.missing',
        field: 'branches',
        params: { field: phrase('field.branches'), hint: phrase('hint.addAtLeastOne') },
      });
    }
    for (const [index, { id, label }] of branches.entries()) {
      const field = `branches/${index}`;
      if (branches.slice(0, index).some((other) => other.id === id)) {
        problems.push({
          code: 'config.limit',
          field: `${field}/id`,
          params: { field: phrase('field.id'), rule: phrase('rule.usedOnce') },
        });
      }
      if (label.trim() === '') {
        const params = { field: phrase('field.nameOfTheBranch'), hint: phrase('hint.giveItOne') };
        problems.push({ code: 'config.missing', field: `${field}/label`, params });
      }
    }
    return problems;
  },
  carries: (_, context) => carriedThrough(context),
  compile: (inbound, { branches }) => {
    const population = onlyInbound(inbound);
    return {
      outputs: Object.fromEntries(branches.map(({ id }) => [id, population])),
      drops: [],
      laws: branches.map(({ label }) => ({
        left: [rowsOf('In', population.relation)],
        right: [rowsOf(label, population.relation)],
      })),
    };
  },
  summarize: ({ branches }) => (branches.length === 1 ? '1 branch' : `${branches.length} branches`),
});
