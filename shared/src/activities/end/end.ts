import { defineActivity } from '../definition.ts';
import { type EndConfig, endConfigSchema } from './config.ts';
import { endProblems } from './validate-end.ts';
import { phrase } from '../../words/phrase.ts';

/** Where a branch ends; it may start other campaigns. */
export const end = defineActivity({
  type: 'end',
  category: 'flow',
  title: 'End',
  searchWords: ['finish', 'stop', 'signal', 'start another campaign', 'chain', 'trigger'],
  config: endConfigSchema,
  initial: (): EndConfig => ({ signals: [] }),
  mapTransitions: ({ signals }, rename) => ({
    signals: signals.map((signal) => ({
      ...signal,
      parameters: signal.parameters.map(({ name, value }) => {
        if (value.kind !== 'count' || value.transition === null) return { name, value };
        return { name, value: { ...value, transition: rename(value.transition) } };
      }),
    })),
  }),
  ports: () => ({ inbound: { min: 1, max: 1000 }, outbound: [] }),
  validate: endProblems,
  carries: () => undefined,
  compile: () => ({ outputs: {}, drops: [], laws: [] }),
  summarize: ({ signals }) => {
    if (signals.length === 0) return phrase('summary.branchEndsHere');
    return signals.length === 1
      ? phrase('summary.startsAnotherCampaign')
      : phrase('summary.startsCampaigns', { count: signals.length });
  },
});
