import type { Compiled, SummaryContext } from '../definition.ts';
import type { CombinedSets } from './combined-sets.ts';
import type { CombineConfig, CombineOperation } from './config.ts';
import { compileExclusion } from './exclusion.ts';
import { compileIntersection } from './intersection.ts';
import { compileSymmetricDifference } from './symmetric-difference.ts';
import { compileUnion } from './union.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

interface CombineOperationDefinition {
  outLabel: Phrase;
  /** Name of the outbound transition of the rows that do not leave; absent when there are none. */
  complementLabel?: Phrase;
  compile(sets: CombinedSets): Compiled;
  summarize(config: CombineConfig, context: SummaryContext): Phrase;
}

/** What differs between the operations of a combination. */
export const combineOperations: Record<CombineOperation, CombineOperationDefinition> = {
  union: {
    outLabel: phrase('label.inAnySet'),
    compile: compileUnion,
    summarize: (_, { inbound }) => phrase('combine.union', { sets: sets(inbound.length) }),
  },
  intersection: {
    outLabel: phrase('label.inAllSets'),
    complementLabel: phrase('label.notInAllSets'),
    compile: compileIntersection,
    summarize: (_, { inbound }) => phrase('combine.intersection', { sets: sets(inbound.length) }),
  },
  exclusion: {
    outLabel: phrase('label.kept'),
    complementLabel: phrase('label.excluded'),
    compile: compileExclusion,
    summarize: ({ primary }, { inbound }) => {
      const kept = inbound.find((one) => one.transition === primary);
      const others = inbound.filter((one) => one !== kept);
      const removed = others.length === 1 && others[0] ? others[0].fromLabel : sets(others.length);
      return kept
        ? phrase('combine.difference', { kept: kept.fromLabel, removed })
        : phrase('combine.exclusion', { sets: sets(inbound.length) });
    },
  },
  'symmetric-difference': {
    outLabel: phrase('label.inOneSetOnly'),
    complementLabel: phrase('label.inSeveralSets'),
    compile: compileSymmetricDifference,
    summarize: (_, { inbound }) => phrase('combine.inOneOnly', { sets: sets(inbound.length) }),
  },
};

function sets(count: number): Phrase {
  return phrase('combine.sets', { count });
}
