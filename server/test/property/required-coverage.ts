import {
  type DataType,
  dataTypes,
  isNumeric,
  linkedAggregates,
  linkedOperatorSchema,
  operatorIds,
  operators,
  relativeUnitSchema,
} from '@fanfare/shared';

/** Every operator on every type it fits. */
const operatorFeatures = operatorIds.flatMap((id) => operators[id].fits.map((type) => `${id} ${type}`));

const aggregateFeatures = dataTypes.flatMap((type) => aggregatesOf(type).map((fn) => `${fn} ${type}`));

function aggregatesOf(type: DataType): string[] {
  const sums = isNumeric(type) ? ['sum', 'avg', 'stddev'] : [];
  const extremes = type === 'boolean' ? [] : ['min', 'max'];
  return ['count-distinct', 'count-filled', ...sums, ...extremes, ...(type === 'text' ? ['joined'] : [])];
}

const linkedFeatures = [
  'exists',
  'not-exists',
  'count',
  'first row',
  'last row',
  'time-since',
  ...linkedOperatorSchema.options,
  'with sub-conditions',
  'via links',
].map((what) => `linked ${what}`);

/** Text options with every operator of texts. */
const textFeatures = operatorIds
  .filter((id) => operators[id].fits.includes('text'))
  .flatMap((id) => [`trimmed ${id}`, `folded ${id}`]);

const ruleShapes = [
  'group and',
  'group or',
  'group except',
  'group without items',
  'nested group',
  'many to many',
  'or empty true',
  'or empty false',
  'filter',
  'filter with values',
  'variable operand',
  'list variable',
  'disabled attribute',
  'disabled linked',
  'disabled group',
  'attribute through 0 links',
  'attribute through 1 links',
  'attribute through 2 links',
];

const dateFeatures = [
  ...['ago', 'ahead', 'by minute', 'by hour', 'by day', 'by week', 'by month', 'by year'].map(
    (what) => `moment ${what}`,
  ),
  ...['today', 'yesterday', 'tomorrow', 'this', 'last', 'next'].map((what) => `period ${what}`),
  ...['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'].map((unit) => `period of ${unit}`),
];

const nothingAtEnds = operatorIds.map((id) => `nothing at the end of links: ${id}`);

const formulaFeatures = ['formula', 'formula operand', 'sum formula', 'count-filled formula', 'max formula'];

const timeSinceFeatures = ['at-least', 'at-most', ...relativeUnitSchema.options.map((unit) => `by ${unit}`)].map(
  (what) => `time since ${what}`,
);

const audienceFeatures = [
  'in an audience',
  'not in an audience',
  'audiences any',
  'audiences all',
  'audience via links',
];

/** Empties met by every operator: nothing, and for text the empty text. */
const emptyFeatures = [
  ...operatorIds.map((id) => `nothing: ${id}`),
  ...operatorIds.filter((id) => operators[id].fits.includes('text')).map((id) => `empty text: ${id}`),
  ...['exists', 'not-exists', 'count', 'row', 'time-since', ...linkedAggregates].map(
    (what) => `no linked rows: ${what}`,
  ),
  ...linkedAggregates.map((fn) => `only empties: ${fn}`),
  'tie: row',
];

/** What the rules must have met. */
export const requiredOfRules = [
  ...operatorFeatures,
  ...aggregateFeatures,
  ...linkedFeatures,
  ...ruleShapes,
  ...dateFeatures,
  ...emptyFeatures,
];

/** What they must have met too, though less often: combinations of what is met often each by itself. */
export const combinedInRules = [
  ...textFeatures,
  ...nothingAtEnds,
  ...formulaFeatures,
  ...timeSinceFeatures,
  ...audienceFeatures,
];

const splitFeatures = [
  'overlap',
  'no overlap',
  'remainder',
  'single table',
  'subset rule',
  'skip when empty',
  'sort ascending',
  'sort descending',
  'limit none',
  'limit random-percent',
  'limit rows random',
  'limit rows ranked',
  'limit percent random',
  'limit percent ranked',
  'limit per-group random',
  'limit per-group ranked',
  'limit by variable',
  'tie: ranked limit',
  'cut: random limit',
  'empty group',
  'share rounded up',
  'share rounded down',
];

const deduplicationFeatures = [
  'empty is a value',
  'empty has no duplicates',
  'duplicates leave',
  'keep all',
  'keep one',
  'keep several',
  'several fields',
  'trim',
  'fold',
  'several criteria',
  'no criterion',
  'tie: deduplication',
  ...['random', 'lowest', 'highest', 'filled', 'list'].map((kind) => `survivor ${kind}`),
];

/** What the campaigns must have met. */
export const requiredOfCampaigns = [
  ...splitFeatures,
  ...deduplicationFeatures,
  'union',
  'intersection',
  'exclusion',
  'intersection with complement',
  'exclusion with complement',
  'primary by default',
  'wait for all',
  'wait for some',
  'stop when empty',
  'marketing',
  'transactional',
  'one per address',
  'many per address',
  ...[
    'not-in-all',
    'in',
    'remainder',
    'duplicate',
    'address-missing',
    'address-invalid',
    'no-consent',
    'same-address',
    'no-match',
    'returned-before',
    'no-longer-exists',
    'unmatched',
  ].map((cause) => `dropped: ${cause}`),
];
