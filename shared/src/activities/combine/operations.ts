import type { Compiled, SummaryContext } from '../definition.ts';
import type { CombinedSets } from './combined-sets.ts';
import type { CombineConfig, CombineOperation } from './config.ts';
import { compileExclusion } from './exclusion.ts';
import { compileIntersection } from './intersection.ts';
import { compileSymmetricDifference } from './symmetric-difference.ts';
import { compileUnion } from './union.ts';

interface CombineOperationDefinition {
  outLabel: string;
  /** Name of the outbound transition of the rows that do not leave; absent when there are none. */
  complementLabel?: string;
  compile(sets: CombinedSets): Compiled;
  summarize(config: CombineConfig, context: SummaryContext): string;
}

/** What differs between the operations of a combination. */
export const combineOperations: Record<CombineOperation, CombineOperationDefinition> = {
  union: {
    outLabel: 'In any set',
    compile: compileUnion,
    summarize: (_, { inbound }) => `Union of ${sets(inbound.length)}`,
  },
  intersection: {
    outLabel: 'In all sets',
    complementLabel: 'Not in all sets',
    compile: compileIntersection,
    summarize: (_, { inbound }) => `Intersection of ${sets(inbound.length)}`,
  },
  exclusion: {
    outLabel: 'Kept',
    complementLabel: 'Excluded',
    compile: compileExclusion,
    summarize: ({ primary }, { inbound }) => {
      const kept = inbound.find((one) => one.transition === primary);
      const others = inbound.filter((one) => one !== kept);
      const removed = others.length === 1 && others[0] ? others[0].fromLabel : sets(others.length);
      return kept ? `${kept.fromLabel} without ${removed}` : `Exclusion of ${sets(inbound.length)}`;
    },
  },
  'symmetric-difference': {
    outLabel: 'In one set only',
    complementLabel: 'In several sets',
    compile: compileSymmetricDifference,
    summarize: (_, { inbound }) => `In one of ${sets(inbound.length)} only`,
  },
};

function sets(count: number): string {
  return count === 1 ? '1 set' : `${count} sets`;
}
