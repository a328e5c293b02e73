import { everyone } from '../../condition/condition.ts';
import { defineActivity } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { activeConditions } from '../settings/rule-setting.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileIncremental } from './compile-incremental.ts';
import { type IncrementalQueryConfig, incrementalQueryConfigSchema } from './config.ts';
import { incrementalProblems } from './validate-incremental.ts';

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
  copy: (config, seed) => ({ ...config, history: seed }),
  ports: () => ({ inbound: { min: 0, max: 0 }, outbound: [{ id: mainPort, label: 'New', role: 'main' }] }),
  validate: incrementalProblems,
  carries: ({ dimension }, { catalog }) =>
    dimension !== null && tableOfDimension(catalog, dimension) ? { dimension, columns: [] } : undefined,
  compile: compileIncremental,
  summarize: ({ dimension, rule, processed }, { catalog }) => {
    if (dimension === null) return 'Choose a targeting dimension';
    const name = catalog.dimensions.find((one) => one.name === dimension)?.label ?? dimension;
    const count = activeConditions(rule);
    const rules = count === 0 ? '' : count === 1 ? ', 1 condition' : `, ${count} conditions`;
    if (processed.kind === 'date') return `New ${name} by ${processed.attribute?.column ?? '…'}${rules}`;
    return `${name} not returned ${retention(processed.retentionDays)}${rules}`;
  },
});

function retention(days: number): string {
  if (days === 0) return 'before';
  return days === 1 ? 'in the last day' : `in the last ${days} days`;
}
