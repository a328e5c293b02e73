import { everyone } from '../../condition/condition.ts';
import { filter, scan } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import { defineActivity } from '../definition.ts';
import { sourceOfTable, tableOfDimension } from '../dimension-table.ts';
import { readDimension } from '../settings/dimension-setting.ts';
import { activeConditions, compileRule, ruleProblems } from '../settings/rule-setting.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { type BuildAudienceConfig, buildAudienceConfigSchema } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** Selects the rows of a targeting dimension that fulfil a rule. */
export const buildAudience = defineActivity({
  type: 'build-audience',
  category: 'targeting',
  title: 'Build audience',
  searchWords: ['query', 'rule', 'select', 'segment', 'filter', 'who', 'start'],
  config: buildAudienceConfigSchema,
  initial: (): BuildAudienceConfig => ({ dimension: null, rule: everyone(), continueWhenEmpty: true }),
  rules: ({ rule }) => [rule],
  decides: ({ rule }) => [{ field: 'rule', rule }],
  ports: () => ({
    inbound: { min: 0, max: 0 },
    outbound: [{ id: mainPort, label: phrase('label.audience'), role: 'main' }],
  }),
  validate: ({ dimension, rule }, context) => {
    const read = readDimension(dimension, context.catalog);
    return 'problem' in read ? [read.problem] : ruleProblems(rule, 'rule', read.table.name, context);
  },
  carries: ({ dimension }, { catalog }) =>
    dimension !== null && tableOfDimension(catalog, dimension) ? { dimension, columns: [] } : undefined,
  compile: (_, { dimension, rule }, context) => {
    const table = tableOfDimension(context.catalog, dimension ?? undefined);
    invariant(dimension !== null && table, 'has no targeting dimension');
    const everybody = scan(sourceOfTable(context, table.name));
    const relation = filter(everybody, compileRule(rule, table.name, context));
    return { outputs: { [mainPort]: { dimension, relation, columns: [] } }, drops: [], laws: [] };
  },
  summarize: ({ dimension, rule }, { catalog }) => {
    if (dimension === null) return phrase('summary.chooseATargetingDimension');
    const name = catalog.dimensions.find((one) => one.name === dimension)?.label ?? dimension;
    const count = activeConditions(rule);
    if (count === 0) return phrase('summary.allOf', { dimension: name });
    return phrase('list.comma', { before: name, last: phrase('summary.conditions', { count }) });
  },
});
