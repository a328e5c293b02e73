import { carriedBy } from '../carried.ts';
import { defineActivity, type InboundTransition } from '../definition.ts';
import { compileTest } from './compile-test.ts';
import { defaultPort, type TestConfig, testConfigSchema } from './config.ts';
import { describeBranch } from './describe-test.ts';
import { testProblems } from './validate-test.ts';
import { phrase } from '../../words/phrase.ts';
import { inEnglish } from '../../words/english.ts';

/** Sends the whole flow into the first branch whose conditions hold. */
export const test = defineActivity({
  type: 'test',
  category: 'flow',
  title: 'Test',
  searchWords: ['if', 'condition', 'branch', 'decision', 'choose', 'route', 'count', 'variable', 'switch'],
  config: testConfigSchema,
  initial: (_, say = inEnglish): TestConfig => ({
    branches: [
      {
        id: 'branch-1',
        label: say(phrase('fresh.somebody')),
        match: 'all',
        conditions: [{ kind: 'count', transition: null, op: '>=', rows: 1 }],
      },
    ],
    otherwise: true,
    primary: null,
  }),
  mapTransitions: ({ branches, otherwise, primary }, rename) => ({
    otherwise,
    primary: primary && rename(primary),
    branches: branches.map((branch) => ({
      ...branch,
      conditions: branch.conditions.map((one) => {
        if (one.kind === 'count') return { ...one, transition: one.transition && rename(one.transition) };
        return one.kind === 'ratio' ? { ...one, of: one.of && rename(one.of), to: one.to && rename(one.to) } : one;
      }),
    })),
  }),
  ports: ({ branches, otherwise }) => ({
    inbound: { min: 1, max: 1000 },
    outbound: [
      ...branches.map(({ id, label }) => ({ id, label, role: 'main' as const })),
      ...(otherwise ? [{ id: defaultPort, label: phrase('label.default'), role: 'main' as const }] : []),
    ],
  }),
  validate: testProblems,
  carries: ({ primary }, { inbound }) => carriedBy(primaryOf(primary, inbound)),
  compile: compileTest,
  summarize: ({ branches, otherwise }, { inbound }) => {
    const [first] = branches;
    if (!first) return phrase('summary.addABranch');
    if (branches.length === 1) return phrase('summary.if', { condition: describeBranch(first, inbound) });
    return phrase(otherwise ? 'summary.branchesAndDefault' : 'summary.branches', { count: branches.length });
  },
});

/** The transition whose people go on: the chosen one, or the only one. */
function primaryOf(primary: string | null, inbound: readonly InboundTransition[]): InboundTransition | undefined {
  if (primary !== null) return inbound.find((one) => one.transition === primary);
  return inbound.length === 1 ? inbound[0] : undefined;
}
