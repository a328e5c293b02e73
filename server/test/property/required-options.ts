import { activityTypes, linkedAggregates } from '@fanfare/shared';

const combineFeatures = [
  'symmetric-difference',
  'symmetric-difference with complement',
  'union by columns',
  'intersection by columns',
  'exclusion by columns',
  'symmetric-difference by columns',
  'empty equals empty',
  'exclusion by links',
  'exclusion by attributes',
];

const enrichmentFeatures = [
  'attribute',
  'formula',
  'rows',
  'rows array',
  'rows in order',
  'rows filtered',
  ...['count', ...linkedAggregates, 'of a formula'].map((what) => `aggregate ${what}`),
  'join with a population',
  'join with a table',
  'join found',
  'join in order',
].map((what) => `enrichment ${what}`);

const reconciliationFeatures = [
  'reconciliation gives matched',
  'reconciliation gives lines',
  'ambiguous drop',
  'ambiguous first',
  'compared as none',
  'compared as text',
  'compared as email',
  'several alternatives',
  'several rules',
  'condition beside rules',
  'condition without rules',
  'only some rows match',
  'unmatched leave',
  'ambiguous leave',
  'columns of lines',
  'columns of matches',
  'likeness',
  'likeness equal',
  'likeness similar',
  'review',
  'decisions',
  'several blocks',
];

const storedFeatures = [
  'stored columns',
  ...['replace', 'add', 'remove', 'history', 'into existing', 'into new', 'ends here', 'columns'].map(
    (how) => `save ${how}`,
  ),
  'incremental by date',
  'returned ever',
  'returned lately',
  ...['set', 'add', 'empty', 'to a value', 'to a formula', 'to a variable'].map((how) => `update ${how}`),
];

const flowFeatures = [
  'time limit',
  'signal',
  'several branches',
  'test without default',
  'branch taken',
  'default taken',
  'no branch taken',
  ...['all', 'any', 'by count', 'by ratio', 'by variable', 'by date', 'by weekday'].map((how) => `test ${how}`),
  ...['duration', 'moment', 'window', 'condition', 'for rows', 'for fresh'].map((how) => `wait ${how}`),
];

/** What they must have met too, though less often. */
export const combinedInCampaigns = [
  ...activityTypes.map((type) => `activity ${type}`),
  ...combineFeatures,
  ...enrichmentFeatures,
  ...reconciliationFeatures,
  ...storedFeatures,
  ...flowFeatures,
  'breakpoint',
  'waits',
  'waits for one of several',
  'change by one link',
  'change by several links',
  'without a match leave',
  'carried count',
  'merged: change dimension',
  'several rows to join',
  'a message per linked row',
  'address of the linked row',
  'address of a chosen attribute',
  'custom marketing',
  'custom transactional',
  'export per linked row',
  ...['no-linked-row', 'ambiguous', 'review', 'merged', 'in-several', 'no-branch', 'value-invalid'].map(
    (cause) => `dropped: ${cause}`,
  ),
];
