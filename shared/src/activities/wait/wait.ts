import { carriedThrough } from '../carried.ts';
import { defineActivity } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileWait } from './compile-wait.ts';
import { type WaitConfig, waitConfigSchema } from './config.ts';
import { describeWait } from './describe-wait.ts';
import { waitProblems } from './validate-wait.ts';
import { phrase } from '../../words/phrase.ts';

/** Holds the whole population until a time has passed, a moment has come or a condition holds. */
export const wait = defineActivity({
  type: 'wait',
  category: 'flow',
  title: 'Wait',
  searchWords: ['delay', 'pause', 'hold', 'timer', 'until', 'sleep', 'weekday', 'time window', 'days'],
  config: waitConfigSchema,
  initial: (): WaitConfig => ({ until: { kind: 'duration', amount: 1, unit: 'day' } }),
  rules: ({ until }) => (until.kind === 'condition' && until.condition.kind === 'rows' ? [until.condition.rule] : []),
  ruleTable: ({ until }, _, { catalog }) =>
    until.kind === 'condition' && until.condition.kind === 'rows'
      ? tableOfDimension(catalog, until.condition.dimension ?? undefined)?.name
      : undefined,
  ports: () => ({
    inbound: { min: 1, max: 1 },
    outbound: [{ id: mainPort, label: phrase('label.afterwards'), role: 'main' }],
  }),
  validate: waitProblems,
  carries: (_, context) => carriedThrough(context),
  compile: compileWait,
  summarize: ({ until }, { catalog }) => describeWait(until, catalog),
});
