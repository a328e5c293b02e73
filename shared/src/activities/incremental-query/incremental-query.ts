import { everyone } from '../../condition/condition.ts';
import { defineActivity } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { activeConditions } from '../settings/rule-setting.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileIncremental } from './compile-incremental.ts';
import { type IncrementalQueryConfig, incrementalQueryConfigSchema } from './config.ts';
import { incrementalProblems } from './validate-incremental.ts';
import { type Phrase, phrase, type Text } from '../../words/phrase.ts';

/** Selects rows that fulfil a rule and were not returned by an earlier run. */
export const incrementalQuery = defineActivity({
  type: 'incremental-query',
  category: 'targeting',
  title: 'Incremental query',
  searchWords: ['new only', 'since last run', 'history', 'already returned', 'delta', 'processed', 'query', 'rule'],
  config: incrementalQueryConfigSchema,
  initial: (seed): IncrementalQueryConfig => ({
    dimension: null,
    rule: everyone(),
    processed: { kind: 'returned', retentionDays: 0 },
    history: seed,
    continueWhenEmpty: false,
  }),
  rules: ({ rule }) => [rule],
  decides: ({ rule }) => [{ field: 'rule', rule }],
  copy: (config, seed) => ({ ...config, history: seed }),
  ports: () => ({
    inbound: { min: 0, max: 0 },
    outbound: [{ id: mainPort, label: phrase('label.new'), role: 'main' }],
  }),
  validate: incrementalProblems,
  carries: ({ dimension }, { catalog }) =>
    dimension !== null && tableOfDimension(catalog, dimension) ? { dimension, columns: [] } : undefined,
  compile: compileIncremental,
  summarize: ({ dimension, rule, processed }, { catalog }) => {
    if (dimension === null) return phrase('summary.chooseATargetingDimension');
    const name = catalog.dimensions.find((one) => one.name === dimension)?.label ?? dimension;
    const count = activeConditions(rule);
    const selected =
      processed.kind === 'date'
        ? phrase('history.newBy', { name, date: processed.attribute?.column ?? '…' })
        : notReturned(name, processed.retentionDays);
    if (count === 0) return selected;
    return phrase('list.comma', { before: selected, last: phrase('summary.conditions', { count }) });
  },
});

function notReturned(name: Text, days: number): Phrase {
  return days === 0 ? phrase('history.before', { name }) : phrase('history.inLastDays', { name, count: days });
}
