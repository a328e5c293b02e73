import { carriedThrough, withColumns } from '../carried.ts';
import { defineActivity, type ValidateContext } from '../definition.ts';
import type { Carried } from '../population.ts';
import { mainPort, remainderPort } from '../settings/setting-schemas.ts';
import { compileSplit } from './compile-split.ts';
import { subsetColumn } from './subset-column.ts';
import { type SplitConfig, splitConfigSchema } from './config.ts';
import { ppmToPercent } from './percent.ts';
import { splitProblems, totalShare } from './validate-split.ts';
import { phrase } from '../../words/phrase.ts';
import { listed } from '../../words/list.ts';
import { inEnglish } from '../../words/english.ts';

/** All subsets in one table are told apart by a column. */
function splitCarries({ singleTable }: SplitConfig, context: ValidateContext, port: string): Carried | undefined {
  const carried = carriedThrough(context);
  if (!carried || !singleTable || port !== mainPort) return carried;
  return { ...carried, columns: withColumns(carried.columns, [subsetColumn(context.activity.label)]) };
}

/** Divides the inbound population into ordered subsets. */
export const split = defineActivity({
  type: 'split',
  category: 'targeting',
  title: 'Split',
  searchWords: ['subsets', 'segments', 'divide', 'sample', 'limit', 'top', 'control group', 'a/b test', 'random'],
  config: splitConfigSchema,
  initial: (seed, say = inEnglish): SplitConfig => ({
    subsets: [
      {
        id: 'subset-1',
        label: say(phrase('fresh.subset', { number: 1 })),
        rule: null,
        limit: { kind: 'none' },
        sort: null,
        skipWhenEmpty: false,
      },
    ],
    overlap: false,
    remainder: false,
    singleTable: false,
    seed,
  }),
  rules: ({ subsets }) => subsets.flatMap(({ rule }) => rule ?? []),
  decides: ({ subsets }) =>
    subsets.flatMap(({ rule }, index) => (rule ? [{ field: `subsets/${index}/rule`, rule }] : [])),
  copy: (config, seed) => ({ ...config, seed }),
  ports: ({ subsets, remainder, singleTable }) => {
    const main = singleTable
      ? [{ id: mainPort, label: phrase('label.allSubsets'), role: 'main' as const }]
      : subsets.map(({ id, label }) => ({ id, label, role: 'main' as const }));
    const outbound = remainder
      ? [...main, { id: remainderPort, label: phrase('label.remainder'), role: 'complement' as const }]
      : main;
    return { inbound: { min: 1, max: 1 }, outbound };
  },
  validate: splitProblems,
  carries: splitCarries,
  compile: compileSplit,
  summarize: (config) => {
    const { subsets, remainder, overlap } = config;
    const shares = totalShare(config);
    const parts = [phrase('summary.subsets', { count: subsets.length })];
    if (subsets.length > 0 && subsets.every(({ limit }) => limit.kind === 'random-percent')) {
      parts[0] = phrase('summary.randomShares', { shares: shares.random.map(ppmToPercent).join(' / ') });
    }
    if (overlap) parts.push(phrase('summary.overlapping'));
    if (remainder) parts.push(phrase('summary.remainder'));
    return listed(parts, 'comma');
  },
});
