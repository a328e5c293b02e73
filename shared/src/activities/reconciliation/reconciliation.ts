import { defineActivity } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { compileReconciliation } from './compile-reconciliation.ts';
import { type ReconciliationConfig, reconciliationConfigSchema } from './config.ts';
import { reconciliationPorts } from './ports.ts';
import { summarizeReconciliation } from './summarize-reconciliation.ts';
import { reconciliationCarries, reconciliationProblems } from './validate-reconciliation.ts';

/** Matches lines with rows of a targeting dimension. */
export const reconciliation = defineActivity({
  type: 'reconciliation',
  category: 'data',
  title: 'Reconciliation',
  searchWords: ['match', 'identify', 'resolve', 'lookup', 'fuzzy', 'similar', 'likeness', 'list', 'file', 'prospects'],
  config: reconciliationConfigSchema,
  initial: (): ReconciliationConfig => ({
    dimension: null,
    alternatives: [{ rules: [{ source: null, target: null, normalise: 'none' }], condition: null }],
    phone: { country: 'US' },
    filter: null,
    ambiguous: { kind: 'drop' },
    outputs: { unmatched: false, ambiguous: false },
    result: 'matched',
    take: [],
    add: [],
    fuzzy: null,
  }),
  rules: ({ filter, alternatives }) =>
    [filter, ...alternatives.map(({ condition }) => condition)].filter((one) => one !== null),
  isPairRule: (field) => field !== 'filter',
  ruleTable: ({ dimension }, _, { catalog }) => tableOfDimension(catalog, dimension ?? undefined)?.name,
  ports: reconciliationPorts,
  validate: reconciliationProblems,
  carries: reconciliationCarries,
  compile: compileReconciliation,
  summarize: summarizeReconciliation,
});
