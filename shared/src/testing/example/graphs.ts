import type { AttributePath } from '../../attribute/attribute-path.ts';
import type { AttributeCondition, Condition, ConditionGroup } from '../../condition/condition.ts';
import type { CampaignGraph } from '../../graph/graph.ts';
import { activity, graphOf, transition } from './graph-builder.ts';

function path(...names: string[]): AttributePath {
  return { links: names.slice(0, -1), column: names.at(-1) ?? '' };
}

function is(column: string, value: string): AttributeCondition {
  return { kind: 'attribute', attribute: path(column), operator: 'equals', value: { kind: 'one', value } };
}

function isOneOf(column: string, ...values: string[]): AttributeCondition {
  return { kind: 'attribute', attribute: path(column), operator: 'in', value: { kind: 'list', values } };
}

function rule(...items: Condition[]): ConditionGroup {
  return { kind: 'group', operator: 'and', items, except: [] };
}

const boughtRecently: Condition = {
  kind: 'linked',
  via: [],
  link: 'purchases',
  test: { kind: 'exists' },
  where: rule({
    kind: 'attribute',
    attribute: path('bought_on'),
    operator: 'during',
    value: { kind: 'period', period: { period: 'last', amount: 90, unit: 'day' } },
  }),
};

/** Build audience, Deduplication, Split with a control group, E-mail. */
export const welcomeGraph: CampaignGraph = graphOf(
  [
    activity(
      'build-audience',
      'audience',
      { dimension: 'customers', rule: rule(isOneOf('country', 'FR', 'ES')) },
      'France and Spain',
    ),
    activity(
      'deduplication',
      'unique',
      {
        by: [{ attribute: path('email'), trim: true, fold: true }],
        survivors: [{ kind: 'highest', attribute: path('created_at') }],
        duplicates: true,
      },
      'One per address',
    ),
    activity(
      'split',
      'test',
      {
        subsets: [
          {
            id: 'control',
            label: 'Control group',
            rule: null,
            limit: { kind: 'random-percent', percent: '10' },
            sort: null,
            skipWhenEmpty: false,
          },
          {
            id: 'gold',
            label: 'Gold',
            rule: rule(is('tier', 'gold')),
            limit: { kind: 'none' },
            sort: null,
            skipWhenEmpty: true,
          },
        ],
        remainder: true,
      },
      'Control group',
    ),
    activity('email', 'gold-mail', {}, 'Gold e-mail'),
    activity('email', 'mail', { category: 'transactional' }, 'E-mail'),
  ],
  [
    transition('audience/out', 'unique'),
    transition('unique/out', 'test'),
    transition('test/gold', 'gold-mail'),
    transition('test/remainder', 'mail'),
  ],
);

/** Three audiences united, intersected and excluded, with complements. */
export const combineGraph: CampaignGraph = graphOf(
  [
    activity('build-audience', 'french', { dimension: 'customers', rule: rule(is('country', 'FR')) }, 'French'),
    activity('build-audience', 'buyers', { dimension: 'customers', rule: rule(boughtRecently) }, 'Buyers'),
    activity('build-audience', 'gold', { dimension: 'customers', rule: rule(is('tier', 'gold')) }, 'Gold'),
    activity('fork', 'copies', {}, 'Twice'),
    activity('combine', 'either', { operation: 'union' }, 'French or buyers'),
    activity('combine', 'both', { operation: 'intersection', complement: true }, 'Gold among them'),
    activity(
      'combine',
      'without',
      { operation: 'exclusion', primary: 'both-complement-without', complement: true },
      'Without French',
    ),
  ],
  [
    transition('french/out', 'copies'),
    transition('copies/branch-1', 'either'),
    transition('buyers/out', 'either'),
    transition('either/out', 'both'),
    transition('gold/out', 'both'),
    transition('both/complement', 'without'),
    transition('copies/branch-2', 'without'),
  ],
);

/** Fork into two branches that meet in an AND-join. */
export const joinGraph: CampaignGraph = graphOf(
  [
    activity('build-audience', 'everyone', { dimension: 'customers' }, 'Everyone'),
    activity(
      'fork',
      'fork',
      {
        branches: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
      'Two ways',
    ),
    activity(
      'split',
      'top',
      {
        subsets: [
          {
            id: 'best',
            label: 'Best',
            rule: null,
            limit: { kind: 'rows', rows: 3, choose: 'ranked' },
            sort: { attribute: path('points'), direction: 'descending' },
            skipWhenEmpty: false,
          },
          {
            id: 'half',
            label: 'Half',
            rule: null,
            limit: { kind: 'percent', percent: '50', choose: 'random' },
            sort: null,
            skipWhenEmpty: false,
          },
          {
            id: 'region',
            label: 'One per region',
            rule: null,
            limit: { kind: 'per-group', rows: 1, attribute: path('home_store', 'region'), choose: 'random' },
            sort: null,
            skipWhenEmpty: false,
          },
        ],
        overlap: true,
        singleTable: true,
      },
      'Best and others',
    ),
    activity('and-join', 'join', { primary: 'top-out-join' }, 'Wait for both'),
    activity('email', 'mail', { onePerAddress: false }, 'E-mail'),
  ],
  [
    transition('everyone/out', 'fork'),
    transition('fork/a', 'top'),
    transition('fork/b', 'join'),
    transition('top/out', 'join'),
    transition('join/out', 'mail'),
  ],
);

/** Every activity at least once. */
export const exampleGraphs: Readonly<Record<string, CampaignGraph>> = {
  welcome: welcomeGraph,
  combine: combineGraph,
  join: joinGraph,
};
